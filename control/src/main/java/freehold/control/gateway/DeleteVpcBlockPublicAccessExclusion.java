package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DeleteVpcBlockPublicAccessExclusionRequest;
import freehold.model.ec2.DeleteVpcBlockPublicAccessExclusionResult;
import java.util.Set;

/// Has the block of public access hold for a VPC or subnet again.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcBlockPublicAccessExclusion.html>
public final class DeleteVpcBlockPublicAccessExclusion
        implements Command<DeleteVpcBlockPublicAccessExclusionRequest, DeleteVpcBlockPublicAccessExclusionResult> {
    @Override
    public Api<DeleteVpcBlockPublicAccessExclusionRequest, DeleteVpcBlockPublicAccessExclusionResult> api() {
        return DeleteVpcBlockPublicAccessExclusionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ExclusionId");
    }

    @Override
    public DeleteVpcBlockPublicAccessExclusionResult handle(DeleteVpcBlockPublicAccessExclusionRequest request, Change call) {
        var exclusion = call.get(BlockExclusion.TYPE, new BlockExclusionId(requireNonNull(request.exclusionId())));
        call.remove(BlockExclusion.TYPE, exclusion.id());
        return DeleteVpcBlockPublicAccessExclusionResult.builder()
                .vpcBlockPublicAccessExclusion(exclusion.shown(call.caller().region(), "delete-complete", call.now()))
                .build();
    }
}
