package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.CreateLocalGatewayRouteRequest;
import freehold.model.ec2.CreateLocalGatewayRouteTableVpcAssociationRequest;
import freehold.model.ec2.DeleteLocalGatewayRouteRequest;
import freehold.model.ec2.DeleteLocalGatewayRouteTableVpcAssociationRequest;
import freehold.model.ec2.DescribeCoipPoolsRequest;
import freehold.model.ec2.DescribeCoipPoolsResult;
import freehold.model.ec2.DescribeLocalGatewayRouteTableVpcAssociationsRequest;
import freehold.model.ec2.DescribeLocalGatewayRouteTableVpcAssociationsResult;
import freehold.model.ec2.DescribeLocalGatewayRouteTablesRequest;
import freehold.model.ec2.DescribeLocalGatewayRouteTablesResult;
import freehold.model.ec2.DescribeLocalGatewayVirtualInterfaceGroupsRequest;
import freehold.model.ec2.DescribeLocalGatewayVirtualInterfaceGroupsResult;
import freehold.model.ec2.DescribeLocalGatewayVirtualInterfacesRequest;
import freehold.model.ec2.DescribeLocalGatewayVirtualInterfacesResult;
import freehold.model.ec2.DescribeLocalGatewaysRequest;
import freehold.model.ec2.DescribeLocalGatewaysResult;
import freehold.model.ec2.SearchLocalGatewayRoutesRequest;
import freehold.model.ec2.SearchLocalGatewayRoutesResult;
import java.util.List;

/// What an outpost has: local gateways, and addresses that the customer brings to it.
final class LocalGateways {
    private static final Name LOCAL_GATEWAY = Name.id("LocalGatewayId", "lgw", "localGateway", "InvalidLocalGatewayID");
    private static final Name ASSOCIATION = Name.id("LocalGatewayRouteTableVpcAssociationId", "lgw-vpc-assoc", "localGatewayRouteTableVpcAssociation", "InvalidLocalGatewayRouteTableVpcAssociationID");
    private static final Name ROUTE_TABLE = Name.id("LocalGatewayRouteTableId", "lgw-rtb", "localGatewayRouteTable", "InvalidLocalGatewayRouteTableID");
    private static final Name INTERFACE_GROUP = Name.id("LocalGatewayVirtualInterfaceGroupId", "lgw-vif-grp", "localGatewayVirtualInterfaceGroup", "InvalidLocalGatewayVirtualInterfaceGroupID");
    private static final Name INTERFACE = Name.id("LocalGatewayVirtualInterfaceId", "lgw-vif", "localGatewayVirtualInterface", "InvalidLocalGatewayVirtualInterfaceID");
    private static final String NONE = "There are no local gateways in this region.";

    private LocalGateways() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeLocalGatewaysRequest.API, DescribeLocalGatewaysResult.builder().build(), LOCAL_GATEWAY),
                none(DescribeCoipPoolsRequest.API, DescribeCoipPoolsResult.builder().build(), Name.id("PoolId", "ipv4pool-coip", "coipPool", "InvalidPoolID")),
                none(DescribeLocalGatewayRouteTableVpcAssociationsRequest.API, DescribeLocalGatewayRouteTableVpcAssociationsResult.builder().build(),
                        ASSOCIATION),
                none(DescribeLocalGatewayRouteTablesRequest.API, DescribeLocalGatewayRouteTablesResult.builder().build(), ROUTE_TABLE),
                none(DescribeLocalGatewayVirtualInterfaceGroupsRequest.API, DescribeLocalGatewayVirtualInterfaceGroupsResult.builder().build(),
                        INTERFACE_GROUP),
                none(DescribeLocalGatewayVirtualInterfacesRequest.API, DescribeLocalGatewayVirtualInterfacesResult.builder().build(), INTERFACE),
                none(SearchLocalGatewayRoutesRequest.API, SearchLocalGatewayRoutesResult.builder().build(), ROUTE_TABLE),
                refused(CreateLocalGatewayRouteRequest.API, NONE, ROUTE_TABLE),
                refused(CreateLocalGatewayRouteTableVpcAssociationRequest.API, NONE, ROUTE_TABLE),
                refused(DeleteLocalGatewayRouteRequest.API, NONE, ROUTE_TABLE),
                refused(DeleteLocalGatewayRouteTableVpcAssociationRequest.API, NONE, ASSOCIATION));
    }
}
