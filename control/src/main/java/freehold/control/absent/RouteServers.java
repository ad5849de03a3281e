package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AssociateRouteServerRequest;
import freehold.model.ec2.CreateRouteServerEndpointRequest;
import freehold.model.ec2.CreateRouteServerPeerRequest;
import freehold.model.ec2.CreateRouteServerRequest;
import freehold.model.ec2.DeleteRouteServerEndpointRequest;
import freehold.model.ec2.DeleteRouteServerPeerRequest;
import freehold.model.ec2.DeleteRouteServerRequest;
import freehold.model.ec2.DescribeRouteServerEndpointsRequest;
import freehold.model.ec2.DescribeRouteServerEndpointsResult;
import freehold.model.ec2.DescribeRouteServerPeersRequest;
import freehold.model.ec2.DescribeRouteServerPeersResult;
import freehold.model.ec2.DescribeRouteServersRequest;
import freehold.model.ec2.DescribeRouteServersResult;
import freehold.model.ec2.DisableRouteServerPropagationRequest;
import freehold.model.ec2.DisassociateRouteServerRequest;
import freehold.model.ec2.EnableRouteServerPropagationRequest;
import freehold.model.ec2.GetRouteServerAssociationsRequest;
import freehold.model.ec2.GetRouteServerAssociationsResult;
import freehold.model.ec2.GetRouteServerPropagationsRequest;
import freehold.model.ec2.GetRouteServerPropagationsResult;
import freehold.model.ec2.ModifyRouteServerRequest;
import java.util.List;

/// Routes that appliances tell a VPC by BGP.
final class RouteServers {
    private static final Name ENDPOINT = Name.id("RouteServerEndpointId", "rse", "routeServerEndpoint", "InvalidRouteServerEndpointId");
    private static final Name PEER = Name.id("RouteServerPeerId", "rsp", "routeServerPeer", "InvalidRouteServerPeerId");
    private static final Name ROUTE_SERVER = Name.id("RouteServerId", "rs", "routeServer", "InvalidRouteServerId");
    private static final String NONE = "There are no route servers in this region.";

    private RouteServers() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeRouteServerEndpointsRequest.API, DescribeRouteServerEndpointsResult.builder().build(), ENDPOINT),
                none(DescribeRouteServerPeersRequest.API, DescribeRouteServerPeersResult.builder().build(), PEER),
                none(DescribeRouteServersRequest.API, DescribeRouteServersResult.builder().build(), ROUTE_SERVER),
                none(GetRouteServerAssociationsRequest.API, GetRouteServerAssociationsResult.builder().build(), ROUTE_SERVER),
                none(GetRouteServerPropagationsRequest.API, GetRouteServerPropagationsResult.builder().build(), ROUTE_SERVER),
                refused(AssociateRouteServerRequest.API, NONE, ROUTE_SERVER),
                refused(CreateRouteServerRequest.API, NONE),
                refused(CreateRouteServerEndpointRequest.API, NONE, ROUTE_SERVER),
                refused(CreateRouteServerPeerRequest.API, NONE, ENDPOINT),
                refused(DeleteRouteServerRequest.API, NONE, ROUTE_SERVER),
                refused(DeleteRouteServerEndpointRequest.API, NONE, ENDPOINT),
                refused(DeleteRouteServerPeerRequest.API, NONE, PEER),
                refused(DisableRouteServerPropagationRequest.API, NONE, ROUTE_SERVER),
                refused(DisassociateRouteServerRequest.API, NONE, ROUTE_SERVER),
                refused(EnableRouteServerPropagationRequest.API, NONE, ROUTE_SERVER),
                refused(ModifyRouteServerRequest.API, NONE, ROUTE_SERVER));
    }
}
