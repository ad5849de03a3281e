package freehold.control.routetable;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateRouteTableRequest;
import freehold.model.ec2.CreateRouteTableResult;
import java.util.List;
import java.util.Set;

/// Makes a route table that leads nowhere but into the VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html>
public final class CreateRouteTable implements Command<CreateRouteTableRequest, CreateRouteTableResult> {
    /// Tables that a VPC may have.
    static final int LIMIT = 200;

    @Override
    public Api<CreateRouteTableRequest, CreateRouteTableResult> api() {
        return CreateRouteTableRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "TagSpecification");
    }

    @Override
    public CreateRouteTableResult handle(CreateRouteTableRequest request, Change call) {
        Tags.check(request.tagSpecifications(), RouteTable.TYPE);
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (call.view().by(RouteTable.TYPE.kind(), RouteTable.BY_VPC, vpc.id().value()).size() >= LIMIT) {
            throw Fault.client("RouteTableLimitExceeded", "The maximum number of route tables has been reached.");
        }
        var table = call.put(
                RouteTable.TYPE,
                new RouteTable(
                        new RouteTableId(call.fresh(RouteTableId.FORM)),
                        call.account(),
                        vpc.id(),
                        List.of(),
                        List.of(),
                        Tags.of(request.tagSpecifications(), RouteTable.TYPE)));
        return CreateRouteTableResult.builder()
                .routeTable(new RouteTableItem(call.view()).of(table))
                .clientToken(request.clientToken())
                .build();
    }
}
