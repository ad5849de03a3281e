package freehold.control.networkinterface;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.network.DefaultVpc;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import java.util.ArrayList;
import java.util.List;

/// Interfaces and where they go, for tests.
public final class Nics {
    public static final String IPV6 = "fd00:ec2:0:1::/64";

    private Nics() {}

    /// The id of the account's default subnet of a zone.
    public static String subnet(Ec2 who, String zone) {
        return who.filtered("DescribeSubnets", "availability-zone", zone).text("subnetSet/item/subnetId");
    }

    /// The id of a new interface.
    public static String create(Ec2 who, String subnet, String... more) {
        var params = new ArrayList<>(List.of("SubnetId", subnet));
        params.addAll(List.of(more));
        return who.call("CreateNetworkInterface", params.toArray(String[]::new)).text("networkInterface/networkInterfaceId");
    }

    public static Xml describe(Ec2 who, String nic) {
        return who.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1", nic).one("networkInterfaceSet/item");
    }

    public static List<String> addresses(Ec2 who, String nic) {
        return describe(who, nic).texts("privateIpAddressesSet/item/privateIpAddress");
    }

    public static List<String> ipv6(Ec2 who, String nic) {
        return describe(who, nic).texts("ipv6AddressesSet/item/ipv6Address");
    }

    /// Gives the default subnet of a zone the block [#IPV6].
    public static void giveIpv6(TestCloud cloud, Ec2 who, String zone, boolean onCreation) {
        cloud.change(who, call -> {
            var s = DefaultVpc.subnet(call, zone).orElseThrow();
            return call.put(Subnet.TYPE, new Subnet(s.id(), s.owner(), s.vpc(), s.cidr(),
                    new Subnet.Ipv6Block("subnet-cidr-assoc-00000001", IPV6), s.zone(), s.defaultForAz(), s.mapPublicIpOnLaunch(), onCreation, s.nameOptions(), s.dns64(), s.tags()));
        });
    }

    /// An interface that the cloud keeps for a gateway of the customer's.
    public static String ofTheCloud(TestCloud cloud, Ec2 who, String zone) {
        var made = cloud.addInterface(who, zone, null);
        cloud.change(who, call -> call.put(NetworkInterface.TYPE, new NetworkInterface(made.id(), made.owner(), made.vpc(), made.subnet(),
                made.zone(), made.mac(), made.privateIps(), List.of(), List.of(), false, null, false, List.of(), false, "", null, NetworkInterface.NAT_GATEWAY, made.tags())));
        return made.id().value();
    }
}
