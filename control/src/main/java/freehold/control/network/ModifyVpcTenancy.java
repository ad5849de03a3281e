package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyVpcTenancyRequest;
import freehold.model.ec2.ModifyVpcTenancyResult;
import java.util.Set;

/// Lets a VPC of dedicated tenancy be one of default tenancy; there is no way back.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcTenancy.html>
public final class ModifyVpcTenancy implements Command<ModifyVpcTenancyRequest, ModifyVpcTenancyResult> {
    @Override
    public Api<ModifyVpcTenancyRequest, ModifyVpcTenancyResult> api() {
        return ModifyVpcTenancyRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "InstanceTenancy");
    }

    @Override
    public ModifyVpcTenancyResult handle(ModifyVpcTenancyRequest request, Change call) {
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        var tenancy = requireNonNull(request.instanceTenancy());
        if (!tenancy.equals(Vpc.DEFAULT_TENANCY)) {
            throw Fault.client("UnsupportedTenancy", "The tenancy value " + tenancy + " is not supported.");
        }
        call.put(Vpc.TYPE, vpc.withTenancy(tenancy));
        return ModifyVpcTenancyResult.builder().returnValue(true).build();
    }
}
