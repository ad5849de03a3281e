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

/// Makes a table count for a subnet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html>
public final class AssociateRouteTable implements Command<AssociateRouteTableRequest, AssociateRouteTableResult> {
    @Override
    public Api<AssociateRouteTableRequest, AssociateRouteTableResult> api() {
        return AssociateRouteTableRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RouteTableId", "SubnetId");
    }

    @Override
    public AssociateRouteTableResult handle(AssociateRouteTableRequest request, Change call) {
        var table = call.get(RouteTable.TYPE, new RouteTableId(requireNonNull(request.routeTableId())));
        if (request.subnetId() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter subnetId");
        }
        var subnet = call.get(Subnet.TYPE, new SubnetId(request.subnetId()));
        if (!subnet.vpc().equals(table.vpc())) {
            throw Fault.client("InvalidParameterValue",
                    "Route table " + table.id() + " and subnet " + subnet.id() + " belong to different networks");
        }
        var present = Associations.of(call.view(), subnet);
        if (present.isPresent() && !present.get().table().id().equals(table.id())) {
            throw Fault.client("Resource.AlreadyAssociated", "the specified association for route table " + table.id()
                    + " conflicts with an existing association");
        }
        var association = present.map(Associations.Found::association)
                .orElseGet(() -> new Association(call.fresh(RouteTable.ASSOCIATION), subnet.id()));
        if (present.isEmpty()) {
            call.put(RouteTable.TYPE, table.with(association));
        }
        return AssociateRouteTableResult.builder()
                .associationId(association.id())
                .associationState(RouteTableItem.associated())
                .build();
    }
}
