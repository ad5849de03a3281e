package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DisassociateRouteTableRequest;
import java.util.Set;

/// Makes the main table count for a subnet again.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html>
public final class DisassociateRouteTable implements Command<DisassociateRouteTableRequest, Empty> {
    @Override
    public Api<DisassociateRouteTableRequest, Empty> api() {
        return DisassociateRouteTableRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AssociationId");
    }

    @Override
    public Empty handle(DisassociateRouteTableRequest request, Change call) {
        var found = Associations.named(call, requireNonNull(request.associationId()));
        if (found.association().isMain()) {
            throw Fault.client("InvalidParameterValue", "cannot disassociate the main route table association " + found.association().id());
        }
        call.put(RouteTable.TYPE, found.table().without(found.association()));
        return Empty.ANSWER;
    }
}
