package freehold.control.address;

import freehold.control.network.PublicPool;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AllocateAddressRequest;
import freehold.model.ec2.AllocateAddressResult;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives an account a public address to keep.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html>
public final class AllocateAddress implements Command<AllocateAddressRequest, AllocateAddressResult> {
    /// Elastic addresses that an account may have: what EC2 raises its quota of 5 to.
    public static final int LIMIT = 100;

    private final Region region;
    private final PublicPool pool;

    AllocateAddress(Region region, PublicPool pool) {
        this.region = region;
        this.pool = pool;
    }

    @Override
    public Api<AllocateAddressRequest, AllocateAddressResult> api() {
        return AllocateAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("Address", "Domain", "NetworkBorderGroup", "PublicIpv4Pool", "TagSpecification");
    }

    @Override
    public AllocateAddressResult handle(AllocateAddressRequest request, Change call) {
        Tags.check(request.tagSpecifications(), ElasticAddress.TYPE);
        only("domain", request.domain(), ElasticAddress.DOMAIN);
        only("networkBorderGroup", request.networkBorderGroup(), region.name());
        only("publicIpv4Pool", request.publicIpv4Pool(), ElasticAddress.POOL);
        if (call.mine(ElasticAddress.TYPE).size() >= LIMIT) {
            throw Fault.client("AddressLimitExceeded", "The maximum number of addresses has been reached.");
        }
        var id = new AllocationId(call.fresh(AllocationId.FORM));
        var address = call.put(ElasticAddress.TYPE, new ElasticAddress(
                id,
                call.account(),
                taken(request.address(), id, call),
                null,
                Tags.of(request.tagSpecifications(), ElasticAddress.TYPE),
                null));
        return AllocateAddressResult.builder()
                .allocationId(id.value())
                .publicIp(address.publicIp())
                .domain(ElasticAddress.DOMAIN)
                .networkBorderGroup(region.name())
                .publicIpv4Pool(ElasticAddress.POOL)
                .build();
    }

    /// The address that is asked for, if it is of this cloud's and nobody has it; or any.
    private String taken(@Nullable String asked, AllocationId id, Change call) {
        if (asked == null) {
            return pool.take(call.tx(), id.value(), call.random());
        }
        ElasticAddress.checkForm(asked);
        if (!pool.takeThis(call.tx(), asked, id.value())) {
            throw Fault.client("InvalidAddress.NotFound", "Address '" + asked + "' not found.");
        }
        return asked;
    }

    private static void only(String parameter, @Nullable String given, String known) {
        if (given != null && !given.equals(known)) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + given + ") for parameter " + parameter + " is invalid. Expecting '" + known + "'.");
        }
    }
}
