package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AssociateClientVpnTargetNetworkRequest;
import freehold.model.ec2.AuthorizeClientVpnIngressRequest;
import freehold.model.ec2.CreateClientVpnEndpointRequest;
import freehold.model.ec2.CreateClientVpnRouteRequest;
import freehold.model.ec2.DeleteClientVpnEndpointRequest;
import freehold.model.ec2.DeleteClientVpnRouteRequest;
import freehold.model.ec2.DescribeClientVpnAuthorizationRulesRequest;
import freehold.model.ec2.DescribeClientVpnAuthorizationRulesResult;
import freehold.model.ec2.DescribeClientVpnEndpointsRequest;
import freehold.model.ec2.DescribeClientVpnEndpointsResult;
import freehold.model.ec2.DescribeClientVpnRoutesRequest;
import freehold.model.ec2.DescribeClientVpnRoutesResult;
import freehold.model.ec2.DescribeClientVpnTargetNetworksRequest;
import freehold.model.ec2.DescribeClientVpnTargetNetworksResult;
import freehold.model.ec2.DisassociateClientVpnTargetNetworkRequest;
import freehold.model.ec2.ModifyClientVpnEndpointRequest;
import freehold.model.ec2.RevokeClientVpnIngressRequest;
import java.util.List;

/// VPNs that people dial into.
final class ClientVpns {
    private static final Name ENDPOINT = Name.id("ClientVpnEndpointId", "cvpn-endpoint", "clientVpnEndpoint", "InvalidClientVpnEndpointId");
    private static final String NONE = "There are no Client VPN endpoints in this region.";

    private ClientVpns() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeClientVpnEndpointsRequest.API, DescribeClientVpnEndpointsResult.builder().build(), ENDPOINT),
                none(DescribeClientVpnAuthorizationRulesRequest.API, DescribeClientVpnAuthorizationRulesResult.builder().build(), ENDPOINT),
                none(DescribeClientVpnRoutesRequest.API, DescribeClientVpnRoutesResult.builder().build(), ENDPOINT),
                none(DescribeClientVpnTargetNetworksRequest.API, DescribeClientVpnTargetNetworksResult.builder().build(), ENDPOINT),
                refused(CreateClientVpnEndpointRequest.API, NONE),
                refused(AssociateClientVpnTargetNetworkRequest.API, NONE, ENDPOINT),
                refused(AuthorizeClientVpnIngressRequest.API, NONE, ENDPOINT),
                refused(CreateClientVpnRouteRequest.API, NONE, ENDPOINT),
                refused(DeleteClientVpnEndpointRequest.API, NONE, ENDPOINT),
                refused(DeleteClientVpnRouteRequest.API, NONE, ENDPOINT),
                refused(DisassociateClientVpnTargetNetworkRequest.API, NONE, ENDPOINT),
                refused(ModifyClientVpnEndpointRequest.API, NONE, ENDPOINT),
                refused(RevokeClientVpnIngressRequest.API, NONE, ENDPOINT));
    }
}
