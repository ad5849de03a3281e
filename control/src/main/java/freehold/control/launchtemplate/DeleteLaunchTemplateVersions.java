package freehold.control.launchtemplate;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DeleteLaunchTemplateVersionsRequest;
import freehold.model.ec2.DeleteLaunchTemplateVersionsResponseErrorItem;
import freehold.model.ec2.DeleteLaunchTemplateVersionsResponseSuccessItem;
import freehold.model.ec2.DeleteLaunchTemplateVersionsResult;
import freehold.model.ec2.ResponseError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/// Deletes versions of a template, each that can be: the default one can't.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteLaunchTemplateVersions.html>
public final class DeleteLaunchTemplateVersions
        implements Command<DeleteLaunchTemplateVersionsRequest, DeleteLaunchTemplateVersionsResult> {
    /// Versions that one call may name.
    static final int VERSION_LIMIT = 200;

    @Override
    public Api<DeleteLaunchTemplateVersionsRequest, DeleteLaunchTemplateVersionsResult> api() {
        return DeleteLaunchTemplateVersionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("LaunchTemplateId", "LaunchTemplateName", "LaunchTemplateVersion");
    }

    @Override
    public DeleteLaunchTemplateVersionsResult handle(DeleteLaunchTemplateVersionsRequest request, Change call) {
        var template = LaunchTemplates.find(request.launchTemplateId(), request.launchTemplateName(), call);
        if (request.versions().size() > VERSION_LIMIT) {
            throw Fault.client("InvalidParameterValue", "Up to " + VERSION_LIMIT + " versions can be deleted in one request.");
        }
        var deleted = new ArrayList<DeleteLaunchTemplateVersionsResponseSuccessItem>();
        var kept = new ArrayList<DeleteLaunchTemplateVersionsResponseErrorItem>();
        for (var text : new LinkedHashSet<>(request.versions())) {
            long number = LaunchTemplates.number(text);
            if (LaunchTemplates.findVersion(template, text, call).isEmpty()) {
                kept.add(kept(template, number, "launchTemplateVersionDoesNotExist",
                        "Could not find the specified version " + text + " for the launch template with ID " + template.id() + "."));
            } else if (number == template.defaultVersion()) {
                kept.add(kept(template, number, "unexpectedError",
                        "Cannot delete the default version of a launch template. Make another version the default first."));
            } else {
                call.tx().remove(LaunchTemplateVersion.KIND, LaunchTemplateVersion.key(template.id(), number));
                deleted.add(DeleteLaunchTemplateVersionsResponseSuccessItem.builder()
                        .launchTemplateId(template.id().value())
                        .launchTemplateName(template.name())
                        .versionNumber(number)
                        .build());
            }
        }
        call.put(LaunchTemplate.TYPE, template.withLatest(LaunchTemplates.versions(template, call).getLast().number()));
        return DeleteLaunchTemplateVersionsResult.builder()
                .successfullyDeletedLaunchTemplateVersions(deleted)
                .unsuccessfullyDeletedLaunchTemplateVersions(kept)
                .build();
    }

    private static DeleteLaunchTemplateVersionsResponseErrorItem kept(
            LaunchTemplate template, long number, String code, String message) {
        return DeleteLaunchTemplateVersionsResponseErrorItem.builder()
                .launchTemplateId(template.id().value())
                .launchTemplateName(template.name())
                .versionNumber(number)
                .responseError(ResponseError.builder().code(code).message(message).build())
                .build();
    }
}
