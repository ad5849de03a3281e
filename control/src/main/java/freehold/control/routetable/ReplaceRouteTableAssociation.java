package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.routetable.RouteTable.Association;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ReplaceRouteTableAssociationRequest;
import freehold.model.ec2.ReplaceRouteTableAssociationResult;
import java.util.Set;

/// Makes another table count where one does: for a subnet, a gateway, or as the main one of the VPC. The association gets a new id,
/// unless the table counts already.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html>
public final class ReplaceRouteTableAssociation
        implements Command<ReplaceRouteTableAssociationRequest, ReplaceRouteTableAssociationResult> {
    @Override
    public Api<ReplaceRouteTableAssociationRequest, ReplaceRouteTableAssociationResult> api() {
        return ReplaceRouteTableAssociationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AssociationId", "RouteTableId");
    }

    @Override
    public ReplaceRouteTableAssociationResult handle(ReplaceRouteTableAssociationRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        var found = Associations.named(call, requireNonNull(request.associationId()));
        if (!found.table().vpc().equals(table.vpc())) {
            throw Fault.client("InvalidParameterValue", "Route tables " + found.table().id() + " and " + table.id()
                    + " belong to different networks");
        }
        var association = found.table().id().equals(table.id()) ? found.association() : moved(found, table, call);
        return ReplaceRouteTableAssociationResult.builder()
                .newAssociationId(association.id())
                .associationState(RouteTableItem.associated())
                .build();
    }

    private static Association moved(Associations.Found found, RouteTable table, Change call) {
        var association = found.association().withId(call.fresh(RouteTable.ASSOCIATION));
        if (association.gateway() != null) {
            GatewayRoutes.check(table, call.view());
        }
        if (association.isMain() && table.isOfGateway()) {
            throw Fault.client("InvalidParameterValue", "Route table " + table.id() + " is a gateway's, and can't be the main route table.");
        }
        call.put(RouteTable.TYPE, found.table().without(found.association()));
        call.put(RouteTable.TYPE, call.get(RouteTable.TYPE, table.id()).with(association));
        return association;
    }
}
