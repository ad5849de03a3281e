package freehold.control.absent;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsentOperationsTest {
    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void listsNothingWhateverIsAskedFor() {
        var answer = alice.call("DescribeVpnGateways", "Filter.1.Name", "attachment.vpc-id", "Filter.1.Value.1", "vpc-0123456789abcdef0");
        assertThat(answer.count("vpnGatewaySet")).isOne();
        assertThat(answer.count("vpnGatewaySet/item")).isZero();
        var pages = alice.call("DescribeReservedInstancesOfferings", "InstanceType", "t3.nano", "MaxResults", "10");
        assertThat(pages.count("reservedInstancesOfferingsSet/item")).isZero();
        assertThat(pages.count("nextToken")).isZero();
    }

    /// The codes by which clients know that a thing is gone, each spelt as EC2 spells it.
    @ParameterizedTest
    @CsvSource({
        "DescribeVpnGateways, VpnGatewayId.1, vgw-0123456789abcdef0, InvalidVpnGatewayID.NotFound",
        "DescribeFlowLogs, FlowLogId.1, fl-0123456789abcdef0, InvalidFlowLogId.NotFound",
        "DescribeReservedInstances, ReservedInstancesId.1, 5f4ad4d5-0000-0000-0000-000000000000, InvalidReservedInstancesId",
        "GetIpamPoolAllocations, IpamPoolId, ipam-pool-0123456789abcdef0, InvalidIpamPoolId.NotFound",
        "DeleteCarrierGateway, CarrierGatewayId, cagw-0123456789abcdef0, InvalidCarrierGatewayID.NotFound",
        "DeleteTransitGateway, TransitGatewayId, tgw-0123456789abcdef0, InvalidTransitGatewayID.NotFound",
        "CreateTransitGatewayRouteTable, TransitGatewayId, tgw-0123456789abcdef0, InvalidTransitGatewayID.NotFound",
        "GetTransitGatewayRouteTableAssociations, TransitGatewayRouteTableId, tgw-rtb-0123456789abcdef0, InvalidRouteTableID.NotFound",
        "DescribeTransitGatewayConnectPeers, TransitGatewayConnectPeerIds.1, tgw-connect-peer-0123456789abcdef0, InvalidTransitGatewayConnectPeerID.NotFound",
        "DescribeClientVpnRoutes, ClientVpnEndpointId, cvpn-endpoint-0123456789abcdef0, InvalidClientVpnEndpointId.NotFound",
        "DeleteCustomerGateway, CustomerGatewayId, cgw-0123456789abcdef0, InvalidCustomerGatewayID.NotFound",
        "DescribePublicIpv4Pools, PoolId.1, ipv4pool-ec2-0123456789abcdef0, InvalidPublicIpv4PoolID.NotFound",
        "DescribeVpcEndpointConnectionNotifications, ConnectionNotificationId, vpce-nfn-0123456789abcdef0, InvalidConnectionNotification",
        "DeleteVpcEndpointServiceConfigurations, ServiceId.1, vpce-svc-0123456789abcdef0, InvalidVpcEndpointService.NotFound",
        "ModifyVerifiedAccessGroup, VerifiedAccessGroupId, vagr-0123456789abcdef0, InvalidVerifiedAccessGroupId.NotFound",
        "DeleteRouteServer, RouteServerId, rs-0123456789abcdef0, InvalidRouteServerId.NotFound",
        "DeleteIpam, IpamId, ipam-0123456789abcdef0, InvalidIpamId.NotFound"
    })
    void whatIsNamedIsNotThere(String operation, String parameter, String id, String code) {
        var fault = alice.refused(operation, parameter, id);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.message()).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            DescribeTransitGateways; TransitGatewayIds.1; tgw-0123456789abcdef0; Transit Gateway tgw-0123456789abcdef0 was deleted or does not exist.
            DescribeTransitGatewayAttachments; TransitGatewayAttachmentIds.1; tgw-attach-12345678; Transit Gateway Attachment tgw-attach-12345678 was deleted or does not exist.
            """)
    void someAreMissedInWordsOfTheirOwn(String operation, String parameter, String id, String sentence) {
        assertThat(alice.refused(operation, parameter, id).message()).isEqualTo(sentence);
    }

    @Test
    void severalAreNamedTogether() {
        var fault = alice.refused("DescribeVpnGateways", "VpnGatewayId.1", "vgw-0123456789abcdef0", "VpnGatewayId.2", "vgw-0123456789abcdef1");
        assertThat(fault.message()).contains("vgw-0123456789abcdef0, vgw-0123456789abcdef1").contains("do not exist");
        assertThat(alice.code("DescribeVpnGateways", "VpnGatewayId.1", "vgw-0123456789abcdef0", "VpnGatewayId.2", "igw-0123456789abcdef1"))
                .isEqualTo("InvalidVpnGatewayID.Malformed");
    }

    @Test
    void whatCantBeAnIdIsSaidFirst() {
        assertThat(alice.code("AssociateTransitGatewayRouteTable", "TransitGatewayRouteTableId", "tgw-rtb-0123456789abcdef0",
                "TransitGatewayAttachmentId", "nonsense")).isEqualTo("InvalidTransitGatewayAttachmentID.Malformed");
    }

    @Test
    void noneCanBeMade() {
        var fault = alice.refused("CreateVpcEndpointServiceConfiguration", "AcceptanceRequired", "true");
        assertThat(fault.code()).isEqualTo("UnsupportedOperation");
        assertThat(fault.message()).isEqualTo("There are no VPC endpoint services in this region.");
        assertThat(fault.status()).isEqualTo(400);
    }

    /// By this Terraform knows that a region has no EC2-Classic.
    @Test
    void thereIsNoClassicLink() {
        assertThat(alice.code("DescribeVpcClassicLink", "VpcId.1", "vpc-0123456789abcdef0")).isEqualTo("UnsupportedOperation");
    }

    @Test
    void gatewaysThatAreNotThereSpreadNoRoutes() {
        assertThat(alice.code("EnableVgwRoutePropagation", "GatewayId", "vgw-0123456789abcdef0", "RouteTableId", "rtb-0123456789abcdef0"))
                .isEqualTo("InvalidVpnGatewayID.NotFound");
    }
}
