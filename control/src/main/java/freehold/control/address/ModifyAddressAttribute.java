package freehold.control.address;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyAddressAttributeRequest;
import freehold.model.ec2.ModifyAddressAttributeResult;
import java.util.Objects;
import java.util.Set;

/// Gives an elastic address the domain name that it is to point back to. It has it at once: nothing is pending afterwards.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyAddressAttribute.html>
public final class ModifyAddressAttribute implements Command<ModifyAddressAttributeRequest, ModifyAddressAttributeResult> {
    @Override
    public Api<ModifyAddressAttributeRequest, ModifyAddressAttributeResult> api() {
        return ModifyAddressAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AllocationId", "DomainName");
    }

    @Override
    public ModifyAddressAttributeResult handle(ModifyAddressAttributeRequest request, Change call) {
        if (request.domainName() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter DomainName");
        }
        var address = call.get(ElasticAddress.TYPE, new AllocationId(Objects.requireNonNull(request.allocationId())));
        var named = call.put(ElasticAddress.TYPE, address.withPtrRecord(DomainName.parse(request.domainName())));
        return ModifyAddressAttributeResult.builder().address(DomainName.item(named)).build();
    }
}
