package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.ModifyVpcBlockPublicAccessExclusionRequest;
import freehold.model.ec2.ModifyVpcBlockPublicAccessExclusionResult;
import java.util.Set;

/// Changes how far what is excluded from the block of public access reaches.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcBlockPublicAccessExclusion.html>
public final class ModifyVpcBlockPublicAccessExclusion
        implements Command<ModifyVpcBlockPublicAccessExclusionRequest, ModifyVpcBlockPublicAccessExclusionResult> {
    @Override
    public Api<ModifyVpcBlockPublicAccessExclusionRequest, ModifyVpcBlockPublicAccessExclusionResult> api() {
        return ModifyVpcBlockPublicAccessExclusionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ExclusionId", "InternetGatewayExclusionMode");
    }

    @Override
    public ModifyVpcBlockPublicAccessExclusionResult handle(ModifyVpcBlockPublicAccessExclusionRequest request, Change call) {
        var exclusion = call.get(BlockExclusion.TYPE, new BlockExclusionId(requireNonNull(request.exclusionId())));
        var changed = call.put(BlockExclusion.TYPE,
                exclusion.withMode(BlockExclusion.checkMode(request.internetGatewayExclusionMode()), call.now()));
        return ModifyVpcBlockPublicAccessExclusionResult.builder()
                .vpcBlockPublicAccessExclusion(changed.shown(call.caller().region()))
                .build();
    }
}
