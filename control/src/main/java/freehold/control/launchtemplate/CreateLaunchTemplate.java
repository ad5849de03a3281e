package freehold.control.launchtemplate;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateLaunchTemplateRequest;
import freehold.model.ec2.CreateLaunchTemplateResult;
import java.util.Set;

/// Keeps what a launch says under a name, as its version 1.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html>
public final class CreateLaunchTemplate implements Command<CreateLaunchTemplateRequest, CreateLaunchTemplateResult> {
    /// Templates that an account may have.
    static final int LIMIT = 5000;

    private final Warnings warnings;

    CreateLaunchTemplate(Warnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public Api<CreateLaunchTemplateRequest, CreateLaunchTemplateResult> api() {
        return CreateLaunchTemplateRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("LaunchTemplateName", "VersionDescription", "LaunchTemplateData", "TagSpecification");
    }

    @Override
    public CreateLaunchTemplateResult handle(CreateLaunchTemplateRequest request, Change call) {
        Tags.check(request.tagSpecifications(), LaunchTemplate.TYPE);
        var name = LaunchTemplates.checkName(request.launchTemplateName());
        if (LaunchTemplate.named(call, name).isPresent()) {
            throw Fault.client("InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use.");
        }
        if (call.mine(LaunchTemplate.TYPE).size() >= LIMIT) {
            throw Fault.client("ResourceLimitExceeded", "The maximum number of launch templates has been reached.");
        }
        var by = call.caller().principalArn();
        var parameters = LaunchParameters.of(call.params().structure("LaunchTemplateData"));
        var template = call.put(LaunchTemplate.TYPE, new LaunchTemplate(
                new LaunchTemplateId(call.fresh(LaunchTemplateId.FORM)),
                call.account(),
                name,
                call.now(),
                by,
                1,
                1,
                1,
                Tags.of(request.tagSpecifications(), LaunchTemplate.TYPE)));
        call.tx().put(LaunchTemplateVersion.KIND, new LaunchTemplateVersion(
                template.id(), call.account(), 1, request.versionDescription(), call.now(), by, parameters));
        return CreateLaunchTemplateResult.builder()
                .launchTemplate(template.item())
                .warning(warnings.of(parameters))
                .build();
    }
}
