package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.routetable.RouteTable.Association;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssociateRouteTableRequest;
import freehold.model.ec2.AssociateRouteTableResult;
import java.util.Set;

/// Makes a table count for a subnet, or for what comes by an internet gateway.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html>
public final class AssociateRouteTable implements Command<AssociateRouteTableRequest, AssociateRouteTableResult> {
    @Override
    public Api<AssociateRouteTableRequest, AssociateRouteTableResult> api() {
        return AssociateRouteTableRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RouteTableId", "SubnetId", "GatewayId");
    }

    @Override
    public AssociateRouteTableResult handle(AssociateRouteTableRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        var wanted = place(request, table, call).withId(call.fresh(RouteTable.ASSOCIATION));
        var present = Associations.of(call.view(), table.vpc(), association -> association.withId(wanted.id()).equals(wanted));
        if (present.isPresent() && !present.get().table().id().equals(table.id())) {
            throw Fault.client("Resource.AlreadyAssociated", "the specified association for route table " + table.id()
                    + " conflicts with an existing association");
        }
        var association = present.map(Associations.Found::association).orElse(wanted);
        if (present.isEmpty()) {
            call.put(RouteTable.TYPE, table.with(association));
        }
        return AssociateRouteTableResult.builder()
                .associationId(association.id())
                .associationState(RouteTableItem.associated())
                .build();
    }

    private static Association place(AssociateRouteTableRequest request, RouteTable table, Change call) {
        if (request.subnetId() != null && request.gatewayId() != null) {
            throw Fault.client("InvalidParameterCombination", "The parameters subnetId and gatewayId can't be used together.");
        }
        if (request.gatewayId() != null) {
            var gateway = TargetChoice.internetGateway(request.gatewayId(), table, call);
            GatewayRoutes.check(table, call.view());
            return new Association("", null, gateway.id());
        }
        if (request.subnetId() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter subnetId");
        }
        var subnet = call.get(Subnet.TYPE, new SubnetId(request.subnetId()));
        if (!subnet.vpc().equals(table.vpc())) {
            throw Fault.client("InvalidParameterValue",
                    "Route table " + table.id() + " and subnet " + subnet.id() + " belong to different networks");
        }
        return new Association("", subnet.id(), null);
    }
}
