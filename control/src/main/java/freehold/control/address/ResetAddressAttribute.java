package freehold.control.address;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.ResetAddressAttributeRequest;
import freehold.model.ec2.ResetAddressAttributeResult;
import java.util.Objects;
import java.util.Set;

/// Takes the domain name from an elastic address, so that it can be released.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResetAddressAttribute.html>
public final class ResetAddressAttribute implements Command<ResetAddressAttributeRequest, ResetAddressAttributeResult> {
    @Override
    public Api<ResetAddressAttributeRequest, ResetAddressAttributeResult> api() {
        return ResetAddressAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AllocationId", "Attribute");
    }

    @Override
    public ResetAddressAttributeResult handle(ResetAddressAttributeRequest request, Change call) {
        DomainName.checkAttribute(request.attribute());
        var address = call.get(ElasticAddress.TYPE, new AllocationId(Objects.requireNonNull(request.allocationId())));
        var named = call.put(ElasticAddress.TYPE, address.withPtrRecord(null));
        return ResetAddressAttributeResult.builder().address(DomainName.item(named)).build();
    }
}
