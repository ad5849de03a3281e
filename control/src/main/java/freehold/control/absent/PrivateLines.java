package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AttachVpnGatewayRequest;
import freehold.model.ec2.CreateCarrierGatewayRequest;
import freehold.model.ec2.CreateClientVpnEndpointRequest;
import freehold.model.ec2.CreateCustomerGatewayRequest;
import freehold.model.ec2.CreateTransitGatewayRequest;
import freehold.model.ec2.CreateTransitGatewayVpcAttachmentRequest;
import freehold.model.ec2.CreateVpnConnectionRequest;
import freehold.model.ec2.CreateVpnGatewayRequest;
import freehold.model.ec2.DeleteCarrierGatewayRequest;
import freehold.model.ec2.DeleteVpnGatewayRequest;
import freehold.model.ec2.DescribeCarrierGatewaysRequest;
import freehold.model.ec2.DescribeCarrierGatewaysResult;
import freehold.model.ec2.DescribeClientVpnEndpointsRequest;
import freehold.model.ec2.DescribeClientVpnEndpointsResult;
import freehold.model.ec2.DescribeCustomerGatewaysRequest;
import freehold.model.ec2.DescribeCustomerGatewaysResult;
import freehold.model.ec2.DescribeLocalGatewaysRequest;
import freehold.model.ec2.DescribeLocalGatewaysResult;
import freehold.model.ec2.DescribeTransitGatewayAttachmentsRequest;
import freehold.model.ec2.DescribeTransitGatewayAttachmentsResult;
import freehold.model.ec2.DescribeTransitGatewayPeeringAttachmentsRequest;
import freehold.model.ec2.DescribeTransitGatewayPeeringAttachmentsResult;
import freehold.model.ec2.DescribeTransitGatewayRouteTablesRequest;
import freehold.model.ec2.DescribeTransitGatewayRouteTablesResult;
import freehold.model.ec2.DescribeTransitGatewayVpcAttachmentsRequest;
import freehold.model.ec2.DescribeTransitGatewayVpcAttachmentsResult;
import freehold.model.ec2.DescribeTransitGatewaysRequest;
import freehold.model.ec2.DescribeTransitGatewaysResult;
import freehold.model.ec2.DescribeVpcClassicLinkDnsSupportRequest;
import freehold.model.ec2.DescribeVpcClassicLinkRequest;
import freehold.model.ec2.DescribeVpnConnectionsRequest;
import freehold.model.ec2.DescribeVpnConnectionsResult;
import freehold.model.ec2.DescribeVpnGatewaysRequest;
import freehold.model.ec2.DescribeVpnGatewaysResult;
import freehold.model.ec2.DetachVpnGatewayRequest;
import freehold.model.ec2.DisableVgwRoutePropagationRequest;
import freehold.model.ec2.EnableVgwRoutePropagationRequest;
import java.util.List;

/// What leads from a VPC to elsewhere than the internet: VPNs, customer gateways, transit gateways, carriers, local gateways, EC2-Classic.
final class PrivateLines {
    private static final Name VPN_GATEWAY = Name.id("VpnGatewayId", "vgw", "vpnGateway", "InvalidVpnGatewayID");
    private static final Name TRANSIT_GATEWAY_ATTACHMENT = Name.id("TransitGatewayAttachmentIds", "tgw-attach", "transitGatewayAttachment", "InvalidTransitGatewayAttachmentID");
    private static final Name CARRIER_GATEWAY = Name.id("CarrierGatewayId", "cagw", "carrierGateway", "InvalidCarrierGatewayID");
    private static final Name GATEWAY = Name.id("GatewayId", "vgw", "vpnGateway", "InvalidVpnGatewayID");

    /// As EC2 says where there never was EC2-Classic.
    private static final String UNAVAILABLE = "The functionality you requested is not available in this region.";

    private PrivateLines() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeVpnConnectionsRequest.API, DescribeVpnConnectionsResult.builder().build(),
                        Name.id("VpnConnectionId", "vpn", "vpnConnection", "InvalidVpnConnectionID")),
                none(DescribeVpnGatewaysRequest.API, DescribeVpnGatewaysResult.builder().build(), VPN_GATEWAY),
                none(DescribeCustomerGatewaysRequest.API, DescribeCustomerGatewaysResult.builder().build(),
                        Name.id("CustomerGatewayId", "cgw", "customerGateway", "InvalidCustomerGatewayID")),
                none(DescribeClientVpnEndpointsRequest.API, DescribeClientVpnEndpointsResult.builder().build(),
                        Name.id("ClientVpnEndpointId", "cvpn-endpoint", "clientVpnEndpoint", "InvalidClientVpnEndpointId")),
                none(DescribeTransitGatewaysRequest.API, DescribeTransitGatewaysResult.builder().build(),
                        Name.id("TransitGatewayIds", "tgw", "transitGateway", "InvalidTransitGatewayID")),
                none(DescribeTransitGatewayAttachmentsRequest.API, DescribeTransitGatewayAttachmentsResult.builder().build(), TRANSIT_GATEWAY_ATTACHMENT),
                none(DescribeTransitGatewayVpcAttachmentsRequest.API, DescribeTransitGatewayVpcAttachmentsResult.builder().build(), TRANSIT_GATEWAY_ATTACHMENT),
                none(DescribeTransitGatewayPeeringAttachmentsRequest.API, DescribeTransitGatewayPeeringAttachmentsResult.builder().build(), TRANSIT_GATEWAY_ATTACHMENT),
                none(DescribeTransitGatewayRouteTablesRequest.API, DescribeTransitGatewayRouteTablesResult.builder().build(),
                        Name.id("TransitGatewayRouteTableIds", "tgw-rtb", "transitGatewayRouteTable", "InvalidRouteTableID")),
                none(DescribeCarrierGatewaysRequest.API, DescribeCarrierGatewaysResult.builder().build(), CARRIER_GATEWAY),
                none(DescribeLocalGatewaysRequest.API, DescribeLocalGatewaysResult.builder().build(),
                        Name.id("LocalGatewayId", "lgw", "localGateway", "InvalidLocalGatewayID")),
                refused(CreateVpnConnectionRequest.API, "There are no VPN connections in this region."),
                refused(CreateVpnGatewayRequest.API, "There are no VPN gateways in this region."),
                refused(AttachVpnGatewayRequest.API, "There are no VPN gateways in this region.", VPN_GATEWAY),
                refused(DetachVpnGatewayRequest.API, "There are no VPN gateways in this region.", VPN_GATEWAY),
                refused(DeleteVpnGatewayRequest.API, "There are no VPN gateways in this region.", VPN_GATEWAY),
                refused(EnableVgwRoutePropagationRequest.API, "There are no VPN gateways in this region.", GATEWAY),
                refused(DisableVgwRoutePropagationRequest.API, "There are no VPN gateways in this region.", GATEWAY),
                refused(CreateCustomerGatewayRequest.API, "There are no customer gateways in this region."),
                refused(CreateClientVpnEndpointRequest.API, "There are no Client VPN endpoints in this region."),
                refused(CreateTransitGatewayRequest.API, "There are no transit gateways in this region."),
                refused(CreateTransitGatewayVpcAttachmentRequest.API, "There are no transit gateways in this region.",
                        Name.id("TransitGatewayId", "tgw", "transitGateway", "InvalidTransitGatewayID")),
                refused(CreateCarrierGatewayRequest.API, "There are no carrier gateways in this region."),
                refused(DeleteCarrierGatewayRequest.API, "There are no carrier gateways in this region.", CARRIER_GATEWAY),
                refused(DescribeVpcClassicLinkRequest.API, UNAVAILABLE),
                refused(DescribeVpcClassicLinkDnsSupportRequest.API, UNAVAILABLE));
    }
}
