package freehold.agent.metadata;

import static freehold.agent.metadata.Plan.ALL;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.port;
import static freehold.agent.metadata.Plan.with;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.NetworkSpec.Subnet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where guests are answered who they are, and by which of their addresses.
class MetadataTest extends Lab {
    private static final String IPV4 = "169.254.169.254";
    private static final String IPV6 = "fd00:ec2::254";
    private static final String PATH = "/latest/meta-data/";

    private final Plan alice = new Plan(ALICE).blocks("10.0.0.0/16", "fd00:beef::/56").group(OPEN, List.of(ALL), List.of());

    @Test
    void answersByIpv6WhereTheSubnetHasIt() throws IOException {
        var a = with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:beef::11");
        ensure(alice.subnet(subnet("fd00:beef::/64")).port(a));
        var guest = plug(a);
        guest.configure("route add " + IPV6 + "/128 via fd00:beef::1 dev " + guest.device());
        eventually("by IPv6, which no rule lets out", () -> guest.connects(IPV6, 80));
        assertThat(guest.get(IPV6, PATH)).endsWith(ALICE + " fd00:beef::11 " + PATH);
        assertThat(guest.get(IPV4, PATH)).endsWith(ALICE + " 10.0.0.11 " + PATH);
        alice.guard("subnet-a", new Acl("acl-1", List.of(), List.of()));
        ensure(alice);
        assertThat(guest.connects(IPV6, 80)).as("whatever the subnet's list says").isTrue();
        assertThat(guest.connects("fd00:beef::2", 22)).as("and nothing else does").isFalse();
    }

    @Test
    void followsASubnetToAnotherBlock() {
        var a = with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:beef:0:1::11");
        ensure(alice.subnet(subnet("fd00:beef::/64")).port(port(1, "subnet-a", "10.0.0.11", OPEN)));
        ensure(alice.subnet(subnet("fd00:beef:0:1::/64")).port(a));
        var guest = plug(a);
        guest.configure("route add " + IPV6 + "/128 via fd00:beef:0:1::1 dev " + guest.device());
        eventually("by the new one", () -> guest.connects(IPV6, 80));
    }

    private static Subnet subnet(String block) {
        return new Subnet("subnet-a", "10.0.0.0/24", block, List.of(), null, Plan.DHCP);
    }
}
