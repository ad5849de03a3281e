package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AttachClassicLinkVpcRequest;
import freehold.model.ec2.AttachVpnGatewayRequest;
import freehold.model.ec2.CreateCarrierGatewayRequest;
import freehold.model.ec2.CreateCustomerGatewayRequest;
import freehold.model.ec2.CreateVpnConnectionRequest;
import freehold.model.ec2.CreateVpnConnectionRouteRequest;
import freehold.model.ec2.CreateVpnGatewayRequest;
import freehold.model.ec2.DeleteCarrierGatewayRequest;
import freehold.model.ec2.DeleteCustomerGatewayRequest;
import freehold.model.ec2.DeleteVpnConnectionRequest;
import freehold.model.ec2.DeleteVpnConnectionRouteRequest;
import freehold.model.ec2.DeleteVpnGatewayRequest;
import freehold.model.ec2.DescribeCarrierGatewaysRequest;
import freehold.model.ec2.DescribeCarrierGatewaysResult;
import freehold.model.ec2.DescribeClassicLinkInstancesRequest;
import freehold.model.ec2.DescribeCustomerGatewaysRequest;
import freehold.model.ec2.DescribeCustomerGatewaysResult;
import freehold.model.ec2.DescribeVpcClassicLinkDnsSupportRequest;
import freehold.model.ec2.DescribeVpcClassicLinkRequest;
import freehold.model.ec2.DescribeVpnConnectionsRequest;
import freehold.model.ec2.DescribeVpnConnectionsResult;
import freehold.model.ec2.DescribeVpnGatewaysRequest;
import freehold.model.ec2.DescribeVpnGatewaysResult;
import freehold.model.ec2.DetachClassicLinkVpcRequest;
import freehold.model.ec2.DetachVpnGatewayRequest;
import freehold.model.ec2.DisableVgwRoutePropagationRequest;
import freehold.model.ec2.DisableVpcClassicLinkDnsSupportRequest;
import freehold.model.ec2.DisableVpcClassicLinkRequest;
import freehold.model.ec2.EnableVgwRoutePropagationRequest;
import freehold.model.ec2.EnableVpcClassicLinkDnsSupportRequest;
import freehold.model.ec2.EnableVpcClassicLinkRequest;
import freehold.model.ec2.ModifyVpnConnectionOptionsRequest;
import freehold.model.ec2.ModifyVpnConnectionRequest;
import freehold.model.ec2.ModifyVpnTunnelOptionsRequest;
import freehold.model.ec2.MoveAddressToVpcRequest;
import freehold.model.ec2.RestoreAddressToClassicRequest;
import java.util.List;

/// What leads from a VPC to elsewhere than the internet: VPNs between sites, customer gateways, carriers, EC2-Classic.
final class PrivateLines {
    private static final Name VPN_GATEWAY = Name.id("VpnGatewayId", "vgw", "vpnGateway", "InvalidVpnGatewayID");
    private static final Name CARRIER_GATEWAY = Name.id("CarrierGatewayId", "cagw", "carrierGateway", "InvalidCarrierGatewayID");
    private static final Name GATEWAY = Name.id("GatewayId", "vgw", "vpnGateway", "InvalidVpnGatewayID");

    /// As EC2 says where there never was EC2-Classic.
    private static final String UNAVAILABLE = "The functionality you requested is not available in this region.";
    private static final Name VPN_CONNECTION = Name.id("VpnConnectionId", "vpn", "vpnConnection", "InvalidVpnConnectionID");
    private static final Name CUSTOMER_GATEWAY = Name.id("CustomerGatewayId", "cgw", "customerGateway", "InvalidCustomerGatewayID");

    private PrivateLines() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeVpnConnectionsRequest.API, DescribeVpnConnectionsResult.builder().build(),
                        Name.id("VpnConnectionId", "vpn", "vpnConnection", "InvalidVpnConnectionID")),
                none(DescribeVpnGatewaysRequest.API, DescribeVpnGatewaysResult.builder().build(), VPN_GATEWAY),
                none(DescribeCustomerGatewaysRequest.API, DescribeCustomerGatewaysResult.builder().build(),
                        Name.id("CustomerGatewayId", "cgw", "customerGateway", "InvalidCustomerGatewayID")),
                none(DescribeCarrierGatewaysRequest.API, DescribeCarrierGatewaysResult.builder().build(), CARRIER_GATEWAY),
                refused(CreateVpnConnectionRequest.API, "There are no VPN connections in this region."),
                refused(CreateVpnGatewayRequest.API, "There are no VPN gateways in this region."),
                refused(AttachVpnGatewayRequest.API, "There are no VPN gateways in this region.", VPN_GATEWAY),
                refused(DetachVpnGatewayRequest.API, "There are no VPN gateways in this region.", VPN_GATEWAY),
                refused(DeleteVpnGatewayRequest.API, "There are no VPN gateways in this region.", VPN_GATEWAY),
                refused(EnableVgwRoutePropagationRequest.API, "There are no VPN gateways in this region.", GATEWAY),
                refused(DisableVgwRoutePropagationRequest.API, "There are no VPN gateways in this region.", GATEWAY),
                refused(CreateCustomerGatewayRequest.API, "There are no customer gateways in this region."),
                refused(CreateCarrierGatewayRequest.API, "There are no carrier gateways in this region."),
                refused(DeleteCarrierGatewayRequest.API, "There are no carrier gateways in this region.", CARRIER_GATEWAY),
                refused(DescribeVpcClassicLinkRequest.API, UNAVAILABLE),
                refused(DescribeVpcClassicLinkDnsSupportRequest.API, UNAVAILABLE),
                refused(DescribeClassicLinkInstancesRequest.API, UNAVAILABLE),
                refused(CreateVpnConnectionRouteRequest.API, "There are no VPN connections in this region.", VPN_CONNECTION),
                refused(DeleteCustomerGatewayRequest.API, "There are no customer gateways in this region.", CUSTOMER_GATEWAY),
                refused(DeleteVpnConnectionRequest.API, "There are no VPN connections in this region.", VPN_CONNECTION),
                refused(DeleteVpnConnectionRouteRequest.API, "There are no VPN connections in this region.", VPN_CONNECTION),
                refused(ModifyVpnConnectionRequest.API, "There are no VPN connections in this region.", VPN_CONNECTION),
                refused(ModifyVpnConnectionOptionsRequest.API, "There are no VPN connections in this region.", VPN_CONNECTION),
                refused(ModifyVpnTunnelOptionsRequest.API, "There are no VPN connections in this region.", VPN_CONNECTION),
                refused(AttachClassicLinkVpcRequest.API, UNAVAILABLE),
                refused(DetachClassicLinkVpcRequest.API, UNAVAILABLE),
                refused(DisableVpcClassicLinkRequest.API, UNAVAILABLE),
                refused(DisableVpcClassicLinkDnsSupportRequest.API, UNAVAILABLE),
                refused(EnableVpcClassicLinkRequest.API, UNAVAILABLE),
                refused(EnableVpcClassicLinkDnsSupportRequest.API, UNAVAILABLE),
                refused(MoveAddressToVpcRequest.API, UNAVAILABLE),
                refused(RestoreAddressToClassicRequest.API, UNAVAILABLE));
    }
}
