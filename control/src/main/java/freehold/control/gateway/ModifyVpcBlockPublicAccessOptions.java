package freehold.control.gateway;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyVpcBlockPublicAccessOptionsRequest;
import freehold.model.ec2.ModifyVpcBlockPublicAccessOptionsResult;
import java.util.Set;

/// Keeps all the account's VPCs from the internet, or lets them there again. Their networks follow within a second.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcBlockPublicAccessOptions.html>
public final class ModifyVpcBlockPublicAccessOptions
        implements Command<ModifyVpcBlockPublicAccessOptionsRequest, ModifyVpcBlockPublicAccessOptionsResult> {
    private static final Set<String> MODES = Set.of(InternetBlock.OFF, InternetBlock.BIDIRECTIONAL, InternetBlock.INGRESS);

    @Override
    public Api<ModifyVpcBlockPublicAccessOptionsRequest, ModifyVpcBlockPublicAccessOptionsResult> api() {
        return ModifyVpcBlockPublicAccessOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InternetGatewayBlockMode");
    }

    @Override
    public ModifyVpcBlockPublicAccessOptionsResult handle(ModifyVpcBlockPublicAccessOptionsRequest request, Change call) {
        var mode = String.valueOf(request.internetGatewayBlockMode());
        if (!MODES.contains(mode)) {
            throw Fault.client("InvalidParameterValue", "Value (" + mode + ") for parameter internetGatewayBlockMode is invalid."
                    + " Expecting one of: off, block-bidirectional, block-ingress");
        }
        call.tx().put(InternetBlock.KIND, new InternetBlock(call.account(), mode, call.now()));
        return ModifyVpcBlockPublicAccessOptionsResult.builder().vpcBlockPublicAccessOptions(InternetBlock.shown(call)).build();
    }
}
