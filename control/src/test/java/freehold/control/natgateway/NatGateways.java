package freehold.control.natgateway;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.networkinterface.Nics;
import java.util.ArrayList;
import java.util.List;

/// Gateways and what they have, for tests.
final class NatGateways {
    private final TestCloud cloud;
    private final Ec2 who;
    final String subnet;

    NatGateways(TestCloud cloud, Ec2 who) {
        this.cloud = cloud;
        this.who = who;
        this.subnet = Nics.subnet(who, "local-1a");
    }

    String allocation() {
        return who.call("AllocateAddress").text("allocationId");
    }

    Xml make(String... params) {
        var all = new ArrayList<>(List.of("SubnetId", subnet));
        all.addAll(List.of(params));
        return who.call("CreateNatGateway", all.toArray(String[]::new));
    }

    /// The id of a new one that its network has.
    String create(String... params) {
        var id = make(params).text("natGateway/natGatewayId");
        cloud.settle();
        return id;
    }

    Xml describe(String id) {
        return who.call("DescribeNatGateways", "NatGatewayId.1", id).one("natGatewaySet/item");
    }

    List<String> addresses(String id) {
        return describe(id).texts("natGatewayAddressSet/item/privateIp");
    }
}
