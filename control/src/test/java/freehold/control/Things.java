package freehold.control;

import freehold.control.networkinterface.Nics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What one account has, made when first asked for: `{instance}` is a running one, the same for as long as this lives.
final class Things {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)}");
    private static final String ED25519 = "AAAAC3NzaC1lZDI1NTE5AAAAI";

    private final TestCloud cloud;
    private final Ec2 who;
    private final Map<String, String> made = new HashMap<>();

    Things(TestCloud cloud, Ec2 who) {
        this.cloud = cloud;
        this.who = who;
    }

    /// The parameters, with things in their places.
    Map<String, String> in(Map<String, String> params) {
        var all = new LinkedHashMap<String, String>();
        params.forEach((name, value) -> all.put(name, in(value)));
        return all;
    }

    String in(String value) {
        return PLACE.matcher(value).replaceAll(place -> get(place.group(1)));
    }

    private String get(String thing) {
        var known = made.get(thing);
        if (known == null) {
            known = make(thing);
            made.put(thing, known);
        }
        return known;
    }

    private String make(String thing) {
        return switch (thing) {
            case "name" -> "n" + Long.toHexString(cloud.time().random().nextLong());
            case "x86" -> "x86_64";
            case "public-key" -> publicKey();
            case "image" -> cloud.image();
            case "vpc" -> who.filtered("DescribeVpcs", "is-default", "true").text("vpcSet/item/vpcId");
            case "subnet" -> who.filtered("DescribeSubnets", "availability-zone", "local-1a").text("subnetSet/item/subnetId");
            case "key" -> who.call("CreateKeyPair", "KeyName", in("{name}"), "KeyType", "ed25519").text("keyName");
            case "key-id" -> who.filtered("DescribeKeyPairs", "key-name", in("{key}")).text("keySet/item/keyPairId");
            case "group" -> group(in("{name}"));
            case "group-of-rule" -> group("rules-" + in("{name}"));
            case "rule" -> rule("AuthorizeSecurityGroupIngress");
            case "egress-rule" -> rule("AuthorizeSecurityGroupEgress");
            case "allocation" -> who.call("AllocateAddress").text("allocationId");
            case "association" -> who.call("AssociateAddress", "AllocationId", in("{allocation}"), "InstanceId", in("{instance}")).text("associationId");
            case "interface" -> cloud.addInterface(who, "local-1a", null, defaultGroup()).id().value();
            case "attached" -> interfaceOf(in("{instance}"));
            case "attachment" -> who.call("AttachNetworkInterface", "NetworkInterfaceId", in("{interface}"), "InstanceId", in("{instance}"),
                    "DeviceIndex", "1").text("attachmentId");
            case "gateway" -> who.call("CreateInternetGateway").text("internetGateway/internetGatewayId");
            case "attached-gateway" -> who.filtered("DescribeInternetGateways", "attachment.vpc-id", in("{vpc}")).text("internetGatewaySet/item/internetGatewayId");
            case "egress-only-gateway" -> who.call("CreateEgressOnlyInternetGateway", "VpcId", in("{vpc}"))
                    .text("egressOnlyInternetGateway/egressOnlyInternetGatewayId");
            case "exclusion" -> who.call("CreateVpcBlockPublicAccessExclusion", "VpcId", in("{vpc}"), "InternetGatewayExclusionMode", "allow-egress")
                    .text("vpcBlockPublicAccessExclusion/exclusionId");
            case "other-allocation" -> who.call("AllocateAddress").text("allocationId");
            case "nat-gateway" -> natGateway(in("{subnet}"), "ConnectivityType", "private");
            case "public-nat-gateway" -> natGateway(in("{subnet}"), "AllocationId", in("{allocation}"));
            case "nat-association" -> who.call("AssociateNatGatewayAddress", "NatGatewayId", in("{public-nat-gateway}"), "AllocationId.1", in("{other-allocation}"))
                    .text("natGatewayAddressSet/item/associationId");
            case "nat-address" -> who.call("AssignPrivateNatGatewayAddress", "NatGatewayId", in("{nat-gateway}"), "PrivateIpAddressCount", "1")
                    .text("natGatewayAddressSet/item/privateIp");
            case "vpc-endpoint" -> who.call("CreateVpcEndpoint", "VpcId", in("{vpc}"), "VpcEndpointType", "Interface",
                    "ServiceName", "com.amazonaws.local-1.ec2", "PrivateDnsEnabled", "false", "SubnetId.1", in("{subnet}"),
                    "SecurityGroupId.1", in("{group}")).text("vpcEndpoint/vpcEndpointId");
            case "route-table" -> who.call("CreateRouteTable", "VpcId", in("{vpc}")).text("routeTable/routeTableId");
            case "routed-table" -> routedTable();
            case "route-table-association" -> who.call("AssociateRouteTable", "RouteTableId", in("{route-table}"), "SubnetId", in("{subnet}")).text("associationId");
            case "network-acl" -> who.call("CreateNetworkAcl", "VpcId", in("{vpc}")).text("networkAcl/networkAclId");
            case "network-acl-with-entry" -> networkAclWithEntry();
            case "network-acl-association" -> who.filtered("DescribeNetworkAcls", "association.subnet-id", in("{subnet}"))
                    .text("networkAclSet/item/associationSet/item[subnetId='" + in("{subnet}") + "']/networkAclAssociationId");
            case "own-vpc" -> who.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
            case "no-default-subnets" -> noDefaultSubnets();
            case "no-default-vpc" -> noDefaultVpc();
            case "reserved-subnet" -> reservedSubnet();
            case "own-subnet" -> who.call("CreateSubnet", "VpcId", in("{own-vpc}"), "CidrBlock", "10.0.0.0/24").text("subnet/subnetId");
            case "more-block" -> who.call("AssociateVpcCidrBlock", "VpcId", in("{own-vpc}"), "CidrBlock", "10.1.0.0/16")
                    .text("cidrBlockAssociation/associationId");
            case "ipv6-block" -> who.call("DescribeVpcs", "VpcId.1", in("{own-vpc}"))
                    .text("vpcSet/item/ipv6CidrBlockAssociationSet/item/ipv6CidrBlock").replace("/56", "/64");
            case "subnet-block" -> who.call("AssociateSubnetCidrBlock", "SubnetId", in("{own-subnet}"), "Ipv6CidrBlock", in("{ipv6-block}"))
                    .text("ipv6CidrBlockAssociation/associationId");
            case "dhcp-options" -> who.call("CreateDhcpOptions", "DhcpConfiguration.1.Key", "domain-name", "DhcpConfiguration.1.Value.1", "example.com")
                    .text("dhcpOptions/dhcpOptionsId");
            case "reservation" -> who.call("CreateSubnetCidrReservation", "SubnetId", in("{own-subnet}"), "Cidr", "10.0.0.16/28", "ReservationType", "prefix")
                    .text("subnetCidrReservation/subnetCidrReservationId");
            case "peering" -> who.call("CreateVpcPeeringConnection", "VpcId", in("{vpc}"), "PeerVpcId", in("{own-vpc}"))
                    .text("vpcPeeringConnection/vpcPeeringConnectionId");
            case "active-peering" -> who.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", in("{peering}"))
                    .text("vpcPeeringConnection/vpcPeeringConnectionId");
            case "peer-group" -> peerGroup();
            case "other-vpc" -> who.call("CreateVpc", "CidrBlock", "10.9.0.0/16").text("vpc/vpcId");
            case "own-group" -> who.call("CreateSecurityGroup", "GroupName", in("{name}"), "GroupDescription", "d", "VpcId", in("{own-vpc}")).text("groupId");
            case "shared-group" -> shared(in("{own-group}"));
            case "shared-groups" -> sharedGroups();
            case "stale-vpc" -> staleVpc();
            case "secondary" -> secondary();
            case "ipv6-interface" -> ipv6Interface();
            case "ipv6" -> who.call("AssignIpv6Addresses", "NetworkInterfaceId", in("{ipv6-interface}"), "Ipv6AddressCount", "1")
                    .text("assignedIpv6Addresses/item");
            case "permission" -> who.call("CreateNetworkInterfacePermission", "NetworkInterfaceId", in("{interface}"), "AwsAccountId",
                    "000000000001", "Permission", "INSTANCE-ATTACH").text("interfacePermission/networkInterfacePermissionId");
            case "prefix-list" -> who.call("CreateManagedPrefixList", "PrefixListName", in("{name}"), "MaxEntries", "9", "AddressFamily", "IPv4",
                    "Entry.1.Cidr", "192.0.2.0/24").text("prefixList/prefixListId");
            case "full-prefix-list" -> fullPrefixList();
            case "fleet" -> fleet("6");
            case "image-template" -> who.call("CreateLaunchTemplate", "LaunchTemplateName", "i" + in("{name}"),
                    "LaunchTemplateData.InstanceType", "t3.nano", "LaunchTemplateData.ImageId", in("{image}")).text("launchTemplate/launchTemplateId");
            case "instance" -> run();
            case "spot-fleet" -> spotFleet("6");
            case "spot-request" -> spotRequest();
            case "stopped" -> stopped();
            case "kept-volume" -> keptVolume();
            case "capacity-reservation" -> capacityReservation();
            case "used-capacity-reservation" -> usedCapacityReservation();
            case "dedicated-host" -> who.call("AllocateHosts", "AvailabilityZone", "local-1a", "InstanceType", "t3.nano", "Quantity", "1").text("hostIdSet/item");
            case "placement-group" -> who.call("CreatePlacementGroup", "GroupName", in("{name}"), "Strategy", "cluster").text("placementGroup/groupName");
            case "placement-group-id" -> who.call("DescribePlacementGroups", "GroupName.1", in("{placement-group}")).text("placementGroupSet/item/groupId");
            case "template" -> template(in("{name}"));
            case "volume" -> who.filtered("DescribeVolumes", "attachment.instance-id", in("{instance}")).text("volumeSet/item/volumeId");
            default -> throw new AssertionError("nobody knows how to make {" + thing + "}");
        };
    }

    private String group(String name) {
        return who.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "d").text("groupId");
    }

    /// One of `{own-vpc}`, which is peered with the default VPC.
    private String peerGroup() {
        in("{active-peering}");
        return who.call("CreateSecurityGroup", "GroupName", in("{name}"), "GroupDescription", "d", "VpcId", in("{own-vpc}")).text("groupId");
    }

    private String shared(String group) {
        who.call("AssociateSecurityGroupVpc", "GroupId", group, "VpcId", in("{other-vpc}"));
        return group;
    }

    private String sharedGroups() {
        for (int i = 0; i < 6; i++) {
            shared(who.call("CreateSecurityGroup", "GroupName", "shared-" + i, "GroupDescription", "d", "VpcId", in("{own-vpc}")).text("groupId"));
        }
        return "";
    }

    /// With so many groups with rules about one out of reach that they come in several pages.
    private String staleVpc() {
        var peering = in("{active-peering}");
        for (int i = 0; i < 6; i++) {
            var group = who.call("CreateSecurityGroup", "GroupName", "stale-" + i, "GroupDescription", "d", "VpcId", in("{own-vpc}")).text("groupId");
            who.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.Groups.1.GroupId", in("{group}"));
        }
        who.call("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", peering);
        return in("{own-vpc}");
    }

    private String defaultGroup() {
        return who.call("DescribeSecurityGroups", "GroupName.1", "default").text("securityGroupInfo/item/groupId");
    }

    private String template(String name) {
        return who.call("CreateLaunchTemplate", "LaunchTemplateName", name, "LaunchTemplateData.InstanceType", "t3.nano")
                .text("launchTemplate/launchTemplateId");
    }

    /// A volume that its instance has left behind.
    private String keptVolume() {
        var instance = who.call("RunInstances", "ImageId", in("{image}"), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                        "BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "1",
                        "BlockDeviceMapping.1.Ebs.DeleteOnTermination", "false")
                .text("instancesSet/item/instanceId");
        cloud.settle();
        var volume = who.call("DescribeVolumes", "Filter.1.Name", "attachment.instance-id", "Filter.1.Value.1", instance,
                "Filter.2.Name", "attachment.device", "Filter.2.Value.1", "/dev/sdf").text("volumeSet/item/volumeId");
        who.call("TerminateInstances", "InstanceId.1", instance);
        cloud.settle();
        return volume;
    }

    /// One with entries, and groups about it, that come in several pages.
    private String fullPrefixList() {
        var list = in("{prefix-list}");
        for (int i = 0; i < 6; i++) {
            who.call("ModifyManagedPrefixList", "PrefixListId", list, "CurrentVersion", Integer.toString(i + 1), "AddEntry.1.Cidr", "10." + i + ".0.0/16");
            who.call("AuthorizeSecurityGroupIngress", "GroupId", group("about-" + i + list), "IpPermissions.1.IpProtocol", "-1",
                    "IpPermissions.1.PrefixListIds.1.PrefixListId", list);
        }
        return list;
    }

    private String capacityReservation() {
        return who.call("CreateCapacityReservation", "InstanceType", "t3.nano", "InstancePlatform", "Linux/UNIX", "AvailabilityZone", "local-1a",
                "InstanceCount", "1", "InstanceMatchCriteria", "targeted").text("capacityReservation/capacityReservationId");
    }

    /// One that `{instance}` uses.
    private String usedCapacityReservation() {
        in("{instance}");
        return who.call("CreateCapacityReservation", "InstanceType", "t3.nano", "InstancePlatform", "Linux/UNIX", "AvailabilityZone", "local-1a",
                "InstanceCount", "2").text("capacityReservation/capacityReservationId");
    }

    private String fleet(String size) {
        var id = who.call("CreateFleet", "Type", "maintain", "TargetCapacitySpecification.TotalTargetCapacity", size,
                        "TargetCapacitySpecification.DefaultTargetCapacityType", "on-demand",
                        "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateId", in("{image-template}"),
                        "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "$Latest")
                .text("fleetId");
        cloud.settle();
        return id;
    }

    /// For less than anything costs, and so open for ever.
    private String spotRequest() {
        return who.call("RequestSpotInstances", "SpotPrice", "0.000001", "LaunchSpecification.ImageId", in("{image}"),
                        "LaunchSpecification.InstanceType", "t3.nano")
                .text("spotInstanceRequestSet/item/spotInstanceRequestId");
    }

    private String spotFleet(String size) {
        var id = who.call("RequestSpotFleet", "SpotFleetRequestConfig.TargetCapacity", size, "SpotFleetRequestConfig.IamFleetRole", "r",
                        "SpotFleetRequestConfig.LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateId", in("{image-template}"),
                        "SpotFleetRequestConfig.LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "$Latest")
                .text("spotFleetRequestId");
        cloud.settle();
        return id;
    }

    /// One with a route to 192.0.2.0/24.
    private String routedTable() {
        var table = who.call("CreateRouteTable", "VpcId", in("{vpc}")).text("routeTable/routeTableId");
        who.call("CreateRoute", "RouteTableId", table, "DestinationCidrBlock", "192.0.2.0/24", "GatewayId", in("{attached-gateway}"));
        return table;
    }

    private String natGateway(String subnet, String... params) {
        var all = new ArrayList<>(List.of("SubnetId", subnet));
        all.addAll(List.of(params));
        return who.call("CreateNatGateway", all.toArray(String[]::new)).text("natGateway/natGatewayId");
    }

    private String networkAclWithEntry() {
        who.call("CreateNetworkAclEntry", "NetworkAclId", in("{network-acl}"), "RuleNumber", "5", "Egress", "true", "RuleAction", "allow",
                "Protocol", "-1", "CidrBlock", "192.0.2.0/24");
        return in("{network-acl}");
    }

    private String noDefaultSubnets() {
        who.filtered("DescribeSubnets", "default-for-az", "true").texts("subnetSet/item/subnetId").forEach(id -> who.call("DeleteSubnet", "SubnetId", id));
        return "";
    }

    private String noDefaultVpc() {
        in("{no-default-subnets}");
        who.call("DetachInternetGateway", "InternetGatewayId", in("{attached-gateway}"), "VpcId", in("{vpc}"));
        who.call("DeleteVpc", "VpcId", in("{vpc}"));
        return "";
    }

    /// With so many reservations that they come in several pages.
    private String reservedSubnet() {
        var subnet = in("{own-subnet}");
        for (int i = 1; i <= 6; i++) {
            who.call("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", "10.0.0." + 16 * i + "/28", "ReservationType", "prefix");
        }
        return subnet;
    }

    private String interfaceOf(String instance) {
        return who.filtered("DescribeNetworkInterfaces", "attachment.instance-id", instance).text("networkInterfaceSet/item/networkInterfaceId");
    }

    /// A second private address of `{interface}`.
    private String secondary() {
        return who.call("AssignPrivateIpAddresses", "NetworkInterfaceId", in("{interface}"), "SecondaryPrivateIpAddressCount", "1")
                .text("assignedPrivateIpAddressesSet/item/privateIpAddress");
    }

    private String ipv6Interface() {
        Nics.giveIpv6(cloud, who, "local-1a", false);
        return in("{interface}");
    }

    private String rule(String operation) {
        return who.call(operation, "GroupId", in("{group-of-rule}"), "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.IpRanges.1.CidrIp", "192.0.2.0/24").text("securityGroupRuleSet/item/securityGroupRuleId");
    }

    private String run() {
        var id = who.call("RunInstances", "ImageId", in("{image}"), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1")
                .text("instancesSet/item/instanceId");
        cloud.settle();
        return id;
    }

    private String stopped() {
        var id = run();
        who.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        return id;
    }

    /// A key of OpenSSH's form whose 32 bytes are random.
    private String publicKey() {
        var bytes = new byte[51];
        cloud.time().random().nextBytes(bytes);
        var blob = Base64.getDecoder().decode(ED25519 + "A".repeat(68 - ED25519.length()));
        System.arraycopy(blob, 0, bytes, 0, 19);
        var text = "ssh-ed25519 " + Base64.getEncoder().encodeToString(bytes) + " me";
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// So many of everything that lists come in several pages.
    static void crowd(TestCloud cloud, Ec2 who) {
        for (int i = 0; i < 6; i++) {
            var things = new Things(cloud, who);
            var group = things.group("crowd-" + i);
            things.template("crowd-" + i);
            things.in("{placement-group} {prefix-list} {permission} {gateway} {egress-only-gateway} {exclusion} {route-table} {network-acl} {dhcp-options} {peering} {spot-request} {vpc-endpoint}");
            things.natGateway(Nics.subnet(who, "local-1" + "abc".charAt(i % 3)), "ConnectivityType", "private"); // a zone has few
            who.call("CreateKeyPair", "KeyName", "crowd-" + i, "KeyType", "ed25519");
            who.call("CreateTags", "ResourceId.1", group, "ResourceId.2", things.in("{instance}"), "Tag.1.Key", "crowd", "Tag.1.Value", "v" + i);
        }
        var one = new Things(cloud, who);
        one.in("{allocation}");
        one.fleet("1");
        for (int i = 0; i < 6; i++) {
            one.spotFleet("0");
        }
    }
}
