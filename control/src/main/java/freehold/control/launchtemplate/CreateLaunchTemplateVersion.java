package freehold.control.launchtemplate;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateLaunchTemplateVersionRequest;
import freehold.model.ec2.CreateLaunchTemplateVersionResult;
import java.util.Set;

/// Adds a version to a template: what the request says, laid over what the source version says, if there is one.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplateVersion.html>
public final class CreateLaunchTemplateVersion
        implements Command<CreateLaunchTemplateVersionRequest, CreateLaunchTemplateVersionResult> {
    /// Versions that a template may have.
    static final int LIMIT = 10_000;

    private final Warnings warnings;

    CreateLaunchTemplateVersion(Warnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public Api<CreateLaunchTemplateVersionRequest, CreateLaunchTemplateVersionResult> api() {
        return CreateLaunchTemplateVersionRequest.API;
    }

    /// An image is named by its id here and by nothing that would have to be resolved.
    @Override
    public Set<String> honours() {
        return Set.of("LaunchTemplateId", "LaunchTemplateName", "SourceVersion", "VersionDescription", "LaunchTemplateData",
                "ResolveAlias");
    }

    @Override
    public CreateLaunchTemplateVersionResult handle(CreateLaunchTemplateVersionRequest request, Change call) {
        var template = LaunchTemplates.find(request.launchTemplateId(), request.launchTemplateName(), call);
        if (LaunchTemplates.versions(template, call).size() >= LIMIT) {
            throw Fault.client("ResourceLimitExceeded", "The maximum number of versions of a launch template has been reached.");
        }
        var said = LaunchParameters.of(call.params().structure("LaunchTemplateData"));
        var source = request.sourceVersion();
        var parameters = source == null
                ? said
                : LaunchTemplates.version(template, source, call).parameters().under(said);
        var grown = call.put(LaunchTemplate.TYPE, template.withLatest(template.counted() + 1));
        var version = new LaunchTemplateVersion(template.id(), call.account(), grown.latestVersion(),
                request.versionDescription(), call.now(), call.caller().principalArn(), parameters);
        call.tx().put(LaunchTemplateVersion.KIND, version);
        return CreateLaunchTemplateVersionResult.builder()
                .launchTemplateVersion(version.item(grown))
                .warning(warnings.of(parameters))
                .build();
    }
}
