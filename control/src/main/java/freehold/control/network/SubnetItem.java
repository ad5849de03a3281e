package freehold.control.network;

import freehold.control.network.Subnet.Ipv6Block;
import freehold.control.region.Region;
import freehold.kernel.store.View;
import freehold.model.ec2.BlockPublicAccessStates;
import freehold.model.ec2.PrivateDnsNameOptionsOnLaunch;
import freehold.model.ec2.SubnetCidrBlockState;
import freehold.model.ec2.SubnetIpv6CidrBlockAssociation;
import java.util.List;

/// A subnet's shape on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html>
record SubnetItem(Region region, View view) {
    static final String ASSOCIATED = "associated";

    freehold.model.ec2.Subnet made(Subnet subnet) {
        return item(subnet).tags(subnet.tags().items()).build();
    }

    freehold.model.ec2.Subnet listed(Subnet subnet) {
        return item(subnet).tags(subnet.tags().itemsIfAny()).build();
    }

    private freehold.model.ec2.Subnet.Builder item(Subnet subnet) {
        var ipv6 = subnet.ipv6();
        return freehold.model.ec2.Subnet.builder()
                .subnetId(subnet.id().value())
                .subnetArn(arn(subnet, region))
                .ownerId(subnet.owner().value())
                .vpcId(subnet.vpc().value())
                .state("available")
                .cidrBlock(subnet.cidr())
                .ipv6CidrBlockAssociationSet(ipv6 == null ? List.of() : List.of(association(ipv6, ASSOCIATED)))
                .availableIpAddressCount(Addresses.available(view, subnet))
                .availabilityZone(subnet.zone())
                .availabilityZoneId(region.zoneId(subnet.zone()))
                .defaultForAz(subnet.defaultForAz())
                .mapPublicIpOnLaunch(subnet.mapPublicIpOnLaunch())
                .mapCustomerOwnedIpOnLaunch(false)
                .assignIpv6AddressOnCreation(subnet.assignIpv6OnCreation())
                .enableDns64(subnet.dns64())
                .ipv6Native(false)
                .privateDnsNameOptionsOnLaunch(PrivateDnsNameOptionsOnLaunch.builder()
                        .hostnameType(subnet.nameOptions().hostnameType())
                        .enableResourceNameDnsARecord(subnet.nameOptions().a())
                        .enableResourceNameDnsAAAARecord(subnet.nameOptions().aaaa())
                        .build())
                .blockPublicAccessStates(BlockPublicAccessStates.builder().internetGatewayBlockMode("off").build());
    }

    static SubnetIpv6CidrBlockAssociation association(Ipv6Block block, String state) {
        return SubnetIpv6CidrBlockAssociation.builder()
                .associationId(block.association())
                .ipv6CidrBlock(block.cidr())
                .ipv6CidrBlockState(SubnetCidrBlockState.builder().state(state).build())
                .ipSource("amazon")
                .ipv6AddressAttribute("public")
                .build();
    }

    static String arn(Subnet subnet, Region region) {
        return "arn:aws:ec2:" + region.name() + ":" + subnet.owner() + ":subnet/" + subnet.id();
    }
}
