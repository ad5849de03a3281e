package freehold.control.launchtemplate;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DeleteLaunchTemplateRequest;
import freehold.model.ec2.DeleteLaunchTemplateResult;
import java.util.Set;

/// Deletes a template with all its versions. What was launched from it stays.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteLaunchTemplate.html>
public final class DeleteLaunchTemplate implements Command<DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult> {
    @Override
    public Api<DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult> api() {
        return DeleteLaunchTemplateRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("LaunchTemplateId", "LaunchTemplateName");
    }

    @Override
    public DeleteLaunchTemplateResult handle(DeleteLaunchTemplateRequest request, Change call) {
        if (request.launchTemplateId() == null && request.launchTemplateName() == null) {
            throw Fault.client("MissingParameter",
                    "The request must contain the parameter launch template ID or launch template name");
        }
        var template = LaunchTemplates.find(request.launchTemplateId(), request.launchTemplateName(), call);
        for (var version : LaunchTemplates.versions(template, call)) {
            call.tx().remove(LaunchTemplateVersion.KIND, LaunchTemplateVersion.key(template.id(), version.number()));
        }
        call.remove(LaunchTemplate.TYPE, template.id());
        return DeleteLaunchTemplateResult.builder().launchTemplate(template.item()).build();
    }
}
