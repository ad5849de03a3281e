package freehold.control.address;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DisassociateAddressRequest;
import java.util.Set;

/// Takes an elastic address from the interface that has it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateAddress.html>
public final class DisassociateAddress implements Command<DisassociateAddressRequest, Empty> {
    private final Associations associations;

    DisassociateAddress(Associations associations) {
        this.associations = associations;
    }

    @Override
    public Api<DisassociateAddressRequest, Empty> api() {
        return DisassociateAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AssociationId", "PublicIp");
    }

    @Override
    public Empty handle(DisassociateAddressRequest request, Change call) {
        var text = request.associationId();
        if (text == null) {
            throw ElasticAddress.notByItsText(call, request.publicIp(), "AssociationId",
                    "You must specify an association id when unmapping an address from a VPC instance");
        }
        var id = new AssociationId(text);
        var address = call.view().by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_ASSOCIATION, text).stream()
                .filter(each -> each.owner().equals(call.account()))
                .findFirst()
                .orElseThrow(() -> AssociationId.FORM.missing(id));
        Associations.refuseIfManaged(call.view(), address);
        associations.disassociate(call, address, false);
        return Empty.ANSWER;
    }
}
