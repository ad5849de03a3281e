package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.kernel.IdForm;
import freehold.model.ec2.AcceptTransitGatewayPeeringAttachmentRequest;
import freehold.model.ec2.AcceptTransitGatewayVpcAttachmentRequest;
import freehold.model.ec2.AssociateTransitGatewayMulticastDomainRequest;
import freehold.model.ec2.AssociateTransitGatewayPolicyTableRequest;
import freehold.model.ec2.AssociateTransitGatewayRouteTableRequest;
import freehold.model.ec2.CreateTransitGatewayConnectPeerRequest;
import freehold.model.ec2.CreateTransitGatewayConnectRequest;
import freehold.model.ec2.CreateTransitGatewayMulticastDomainRequest;
import freehold.model.ec2.CreateTransitGatewayPeeringAttachmentRequest;
import freehold.model.ec2.CreateTransitGatewayPolicyTableRequest;
import freehold.model.ec2.CreateTransitGatewayPrefixListReferenceRequest;
import freehold.model.ec2.CreateTransitGatewayRequest;
import freehold.model.ec2.CreateTransitGatewayRouteRequest;
import freehold.model.ec2.CreateTransitGatewayRouteTableRequest;
import freehold.model.ec2.CreateTransitGatewayVpcAttachmentRequest;
import freehold.model.ec2.DeleteTransitGatewayConnectPeerRequest;
import freehold.model.ec2.DeleteTransitGatewayConnectRequest;
import freehold.model.ec2.DeleteTransitGatewayMulticastDomainRequest;
import freehold.model.ec2.DeleteTransitGatewayPeeringAttachmentRequest;
import freehold.model.ec2.DeleteTransitGatewayPolicyTableRequest;
import freehold.model.ec2.DeleteTransitGatewayPrefixListReferenceRequest;
import freehold.model.ec2.DeleteTransitGatewayRequest;
import freehold.model.ec2.DeleteTransitGatewayRouteRequest;
import freehold.model.ec2.DeleteTransitGatewayRouteTableRequest;
import freehold.model.ec2.DeleteTransitGatewayVpcAttachmentRequest;
import freehold.model.ec2.DeregisterTransitGatewayMulticastGroupMembersRequest;
import freehold.model.ec2.DeregisterTransitGatewayMulticastGroupSourcesRequest;
import freehold.model.ec2.DescribeTransitGatewayAttachmentsRequest;
import freehold.model.ec2.DescribeTransitGatewayAttachmentsResult;
import freehold.model.ec2.DescribeTransitGatewayConnectPeersRequest;
import freehold.model.ec2.DescribeTransitGatewayConnectPeersResult;
import freehold.model.ec2.DescribeTransitGatewayConnectsRequest;
import freehold.model.ec2.DescribeTransitGatewayConnectsResult;
import freehold.model.ec2.DescribeTransitGatewayMulticastDomainsRequest;
import freehold.model.ec2.DescribeTransitGatewayMulticastDomainsResult;
import freehold.model.ec2.DescribeTransitGatewayPeeringAttachmentsRequest;
import freehold.model.ec2.DescribeTransitGatewayPeeringAttachmentsResult;
import freehold.model.ec2.DescribeTransitGatewayPolicyTablesRequest;
import freehold.model.ec2.DescribeTransitGatewayPolicyTablesResult;
import freehold.model.ec2.DescribeTransitGatewayRouteTablesRequest;
import freehold.model.ec2.DescribeTransitGatewayRouteTablesResult;
import freehold.model.ec2.DescribeTransitGatewayVpcAttachmentsRequest;
import freehold.model.ec2.DescribeTransitGatewayVpcAttachmentsResult;
import freehold.model.ec2.DescribeTransitGatewaysRequest;
import freehold.model.ec2.DescribeTransitGatewaysResult;
import freehold.model.ec2.DisableTransitGatewayRouteTablePropagationRequest;
import freehold.model.ec2.DisassociateTransitGatewayMulticastDomainRequest;
import freehold.model.ec2.DisassociateTransitGatewayPolicyTableRequest;
import freehold.model.ec2.DisassociateTransitGatewayRouteTableRequest;
import freehold.model.ec2.EnableTransitGatewayRouteTablePropagationRequest;
import freehold.model.ec2.GetTransitGatewayMulticastDomainAssociationsRequest;
import freehold.model.ec2.GetTransitGatewayMulticastDomainAssociationsResult;
import freehold.model.ec2.GetTransitGatewayPolicyTableAssociationsRequest;
import freehold.model.ec2.GetTransitGatewayPolicyTableAssociationsResult;
import freehold.model.ec2.GetTransitGatewayPrefixListReferencesRequest;
import freehold.model.ec2.GetTransitGatewayPrefixListReferencesResult;
import freehold.model.ec2.GetTransitGatewayRouteTableAssociationsRequest;
import freehold.model.ec2.GetTransitGatewayRouteTableAssociationsResult;
import freehold.model.ec2.GetTransitGatewayRouteTablePropagationsRequest;
import freehold.model.ec2.GetTransitGatewayRouteTablePropagationsResult;
import freehold.model.ec2.ModifyTransitGatewayPrefixListReferenceRequest;
import freehold.model.ec2.ModifyTransitGatewayRequest;
import freehold.model.ec2.ModifyTransitGatewayVpcAttachmentRequest;
import freehold.model.ec2.RegisterTransitGatewayMulticastGroupMembersRequest;
import freehold.model.ec2.RegisterTransitGatewayMulticastGroupSourcesRequest;
import freehold.model.ec2.SearchTransitGatewayMulticastGroupsRequest;
import freehold.model.ec2.SearchTransitGatewayMulticastGroupsResult;
import freehold.model.ec2.SearchTransitGatewayRoutesRequest;
import freehold.model.ec2.SearchTransitGatewayRoutesResult;
import java.util.List;

/// Routers between VPCs, and all that is in them and on them.
final class TransitGateways {
    private static final Name TRANSIT_GATEWAY = name("TransitGatewayId", "tgw", "Transit Gateway", "InvalidTransitGatewayID");
    private static final Name ATTACHMENT = name("TransitGatewayAttachmentId", "tgw-attach", "Transit Gateway Attachment", "InvalidTransitGatewayAttachmentID");
    private static final Name ROUTE_TABLE = name("TransitGatewayRouteTableId", "tgw-rtb", "Transit Gateway Route Table", "InvalidRouteTableID");
    private static final Name CONNECT_PEER = Name.id("TransitGatewayConnectPeerId", "tgw-connect-peer", "transitGatewayConnectPeer", "InvalidTransitGatewayConnectPeerID");
    private static final Name MULTICAST_DOMAIN = Name.id("TransitGatewayMulticastDomainId", "tgw-mcast-domain", "transitGatewayMulticastDomain", "InvalidTransitGatewayMulticastDomainId");
    private static final Name POLICY_TABLE = Name.id("TransitGatewayPolicyTableId", "tgw-ptb", "transitGatewayPolicyTable", "InvalidTransitGatewayPolicyTableId");
    private static final String NONE = "There are no transit gateways in this region.";

    private TransitGateways() {}

    /// In the words that EC2 has for what is of transit gateways alone.
    private static Name name(String parameter, String prefix, String noun, String stem) {
        return Name.id(parameter, new IdForm(prefix, stem + ".Malformed", stem + ".NotFound", noun + " %s was deleted or does not exist."));
    }

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeTransitGatewaysRequest.API, DescribeTransitGatewaysResult.builder().build(), TRANSIT_GATEWAY.as("TransitGatewayIds")),
                none(DescribeTransitGatewayAttachmentsRequest.API, DescribeTransitGatewayAttachmentsResult.builder().build(),
                        ATTACHMENT.as("TransitGatewayAttachmentIds")),
                none(DescribeTransitGatewayVpcAttachmentsRequest.API, DescribeTransitGatewayVpcAttachmentsResult.builder().build(),
                        ATTACHMENT.as("TransitGatewayAttachmentIds")),
                none(DescribeTransitGatewayPeeringAttachmentsRequest.API, DescribeTransitGatewayPeeringAttachmentsResult.builder().build(),
                        ATTACHMENT.as("TransitGatewayAttachmentIds")),
                none(DescribeTransitGatewayRouteTablesRequest.API, DescribeTransitGatewayRouteTablesResult.builder().build(),
                        ROUTE_TABLE.as("TransitGatewayRouteTableIds")),
                none(DescribeTransitGatewayConnectPeersRequest.API, DescribeTransitGatewayConnectPeersResult.builder().build(),
                        CONNECT_PEER.as("TransitGatewayConnectPeerIds")),
                none(DescribeTransitGatewayConnectsRequest.API, DescribeTransitGatewayConnectsResult.builder().build(),
                        ATTACHMENT.as("TransitGatewayAttachmentIds")),
                none(DescribeTransitGatewayMulticastDomainsRequest.API, DescribeTransitGatewayMulticastDomainsResult.builder().build(),
                        MULTICAST_DOMAIN.as("TransitGatewayMulticastDomainIds")),
                none(DescribeTransitGatewayPolicyTablesRequest.API, DescribeTransitGatewayPolicyTablesResult.builder().build(),
                        POLICY_TABLE.as("TransitGatewayPolicyTableIds")),
                none(GetTransitGatewayMulticastDomainAssociationsRequest.API, GetTransitGatewayMulticastDomainAssociationsResult.builder().build(),
                        MULTICAST_DOMAIN),
                none(GetTransitGatewayPolicyTableAssociationsRequest.API, GetTransitGatewayPolicyTableAssociationsResult.builder().build(), POLICY_TABLE),
                none(GetTransitGatewayPrefixListReferencesRequest.API, GetTransitGatewayPrefixListReferencesResult.builder().build(), ROUTE_TABLE),
                none(GetTransitGatewayRouteTableAssociationsRequest.API, GetTransitGatewayRouteTableAssociationsResult.builder().build(), ROUTE_TABLE),
                none(GetTransitGatewayRouteTablePropagationsRequest.API, GetTransitGatewayRouteTablePropagationsResult.builder().build(), ROUTE_TABLE),
                none(SearchTransitGatewayMulticastGroupsRequest.API, SearchTransitGatewayMulticastGroupsResult.builder().build(), MULTICAST_DOMAIN),
                none(SearchTransitGatewayRoutesRequest.API, SearchTransitGatewayRoutesResult.builder().build(), ROUTE_TABLE),
                refused(CreateTransitGatewayRequest.API, NONE),
                refused(CreateTransitGatewayVpcAttachmentRequest.API, NONE, TRANSIT_GATEWAY),
                refused(DeleteTransitGatewayRequest.API, NONE, TRANSIT_GATEWAY),
                refused(DeleteTransitGatewayVpcAttachmentRequest.API, NONE, ATTACHMENT),
                refused(ModifyTransitGatewayVpcAttachmentRequest.API, NONE, ATTACHMENT),
                refused(AcceptTransitGatewayPeeringAttachmentRequest.API, NONE, ATTACHMENT),
                refused(AcceptTransitGatewayVpcAttachmentRequest.API, NONE, ATTACHMENT),
                refused(AssociateTransitGatewayMulticastDomainRequest.API, NONE, MULTICAST_DOMAIN, ATTACHMENT),
                refused(AssociateTransitGatewayPolicyTableRequest.API, NONE, POLICY_TABLE, ATTACHMENT),
                refused(AssociateTransitGatewayRouteTableRequest.API, NONE, ROUTE_TABLE, ATTACHMENT),
                refused(CreateTransitGatewayConnectRequest.API, NONE, ATTACHMENT.as("TransportTransitGatewayAttachmentId")),
                refused(CreateTransitGatewayConnectPeerRequest.API, NONE, ATTACHMENT),
                refused(CreateTransitGatewayMulticastDomainRequest.API, NONE, TRANSIT_GATEWAY),
                refused(CreateTransitGatewayPeeringAttachmentRequest.API, NONE, TRANSIT_GATEWAY),
                refused(CreateTransitGatewayPolicyTableRequest.API, NONE, TRANSIT_GATEWAY),
                refused(CreateTransitGatewayPrefixListReferenceRequest.API, NONE, ROUTE_TABLE),
                refused(CreateTransitGatewayRouteRequest.API, NONE, ROUTE_TABLE),
                refused(CreateTransitGatewayRouteTableRequest.API, NONE, TRANSIT_GATEWAY),
                refused(DeleteTransitGatewayConnectRequest.API, NONE, ATTACHMENT),
                refused(DeleteTransitGatewayConnectPeerRequest.API, NONE, CONNECT_PEER),
                refused(DeleteTransitGatewayMulticastDomainRequest.API, NONE, MULTICAST_DOMAIN),
                refused(DeleteTransitGatewayPeeringAttachmentRequest.API, NONE, ATTACHMENT),
                refused(DeleteTransitGatewayPolicyTableRequest.API, NONE, POLICY_TABLE),
                refused(DeleteTransitGatewayPrefixListReferenceRequest.API, NONE, ROUTE_TABLE),
                refused(DeleteTransitGatewayRouteRequest.API, NONE, ROUTE_TABLE),
                refused(DeleteTransitGatewayRouteTableRequest.API, NONE, ROUTE_TABLE),
                refused(DeregisterTransitGatewayMulticastGroupMembersRequest.API, NONE, MULTICAST_DOMAIN),
                refused(DeregisterTransitGatewayMulticastGroupSourcesRequest.API, NONE, MULTICAST_DOMAIN),
                refused(DisableTransitGatewayRouteTablePropagationRequest.API, NONE, ROUTE_TABLE),
                refused(DisassociateTransitGatewayMulticastDomainRequest.API, NONE, MULTICAST_DOMAIN, ATTACHMENT),
                refused(DisassociateTransitGatewayPolicyTableRequest.API, NONE, POLICY_TABLE, ATTACHMENT),
                refused(DisassociateTransitGatewayRouteTableRequest.API, NONE, ROUTE_TABLE, ATTACHMENT),
                refused(EnableTransitGatewayRouteTablePropagationRequest.API, NONE, ROUTE_TABLE),
                refused(ModifyTransitGatewayRequest.API, NONE, TRANSIT_GATEWAY),
                refused(ModifyTransitGatewayPrefixListReferenceRequest.API, NONE, ROUTE_TABLE),
                refused(RegisterTransitGatewayMulticastGroupMembersRequest.API, NONE, MULTICAST_DOMAIN),
                refused(RegisterTransitGatewayMulticastGroupSourcesRequest.API, NONE, MULTICAST_DOMAIN));
    }
}
