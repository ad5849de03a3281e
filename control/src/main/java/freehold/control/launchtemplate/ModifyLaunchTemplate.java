package freehold.control.launchtemplate;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyLaunchTemplateRequest;
import freehold.model.ec2.ModifyLaunchTemplateResult;
import java.util.Set;

/// Says which version counts where none is named.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyLaunchTemplate.html>
public final class ModifyLaunchTemplate implements Command<ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult> {
    @Override
    public Api<ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult> api() {
        return ModifyLaunchTemplateRequest.API;
    }

    /// The model calls the version `SetDefaultVersion` on the wire.
    @Override
    public Set<String> honours() {
        return Set.of("LaunchTemplateId", "LaunchTemplateName", "SetDefaultVersion");
    }

    @Override
    public ModifyLaunchTemplateResult handle(ModifyLaunchTemplateRequest request, Change call) {
        if (request.launchTemplateId() != null && request.launchTemplateName() != null) {
            throw Fault.client("InvalidParameterCombination",
                    "Either provide launch template ID or launch template name to modify the template.");
        }
        var template = LaunchTemplates.find(request.launchTemplateId(), request.launchTemplateName(), call);
        var text = request.defaultVersion();
        if (text == null || text.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter SetDefaultVersion");
        }
        var version = LaunchTemplates.findVersion(template, text, call)
                .orElseThrow(() -> Fault.client("InvalidLaunchTemplateId.VersionNotFound",
                        "The launch template version " + text + " is not found for the specified launch template."));
        var changed = call.put(LaunchTemplate.TYPE, template.withDefault(version.number()));
        return ModifyLaunchTemplateResult.builder().launchTemplate(changed.item()).build();
    }
}
