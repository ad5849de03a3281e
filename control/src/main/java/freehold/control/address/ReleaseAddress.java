package freehold.control.address;

import freehold.control.network.PublicPool;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ReleaseAddressRequest;
import java.util.Set;

/// Takes an elastic address back from an account.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html>
public final class ReleaseAddress implements Command<ReleaseAddressRequest, Empty> {
    private final Region region;

    ReleaseAddress(Region region) {
        this.region = region;
    }

    @Override
    public Api<ReleaseAddressRequest, Empty> api() {
        return ReleaseAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AllocationId", "PublicIp", "NetworkBorderGroup");
    }

    @Override
    public Empty handle(ReleaseAddressRequest request, Change call) {
        var id = request.allocationId();
        if (id == null) {
            throw ElasticAddress.notByItsText(call, request.publicIp(), "AllocationId",
                    "You must specify an allocation id when releasing a VPC elastic IP address");
        }
        var group = request.networkBorderGroup();
        if (group != null && !group.equals(region.name())) {
            throw Fault.client("InvalidParameterValue", "The address is not of the network border group '" + group + "'");
        }
        var address = call.get(ElasticAddress.TYPE, new AllocationId(id));
        if (address.association() != null) {
            throw Fault.client("InvalidIPAddress.InUse", "Address " + address.publicIp() + " is in use.");
        }
        if (address.ptrRecord() != null) {
            throw Fault.client("InvalidAddress.PtrSet", "The address with allocation id [" + id
                    + "] cannot be released because it has a reverse DNS record. Reset its domain name first.");
        }
        PublicPool.release(call.tx(), address.publicIp());
        call.remove(ElasticAddress.TYPE, address.id());
        return Empty.ANSWER;
    }
}
