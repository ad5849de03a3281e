package freehold.agent.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Rule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final Peer ANYWHERE = new Peer.Range("0.0.0.0/0");

    @Test
    void allowsOnePortFromARange() {
        assertThat(ingress(new Rule(6, 22, 22, new Peer.Range("203.0.113.0/24"))))
                .containsExactly("outport == @sg_1a && ip4 && ip4.src == 203.0.113.0/24 && tcp && tcp.dst == 22");
    }

    @Test
    void allowsPortsToMembersOfAGroup() {
        assertThat(egress(new Rule(17, 100, 200, new Peer.Members("sg-2b"))))
                .containsExactlyInAnyOrder(
                        "inport == @sg_1a && ip4 && ip4.dst == $sg_2b_ip4 && udp && udp.dst >= 100 && udp.dst <= 200",
                        "inport == @sg_1a && ip6 && ip6.dst == $sg_2b_ip6 && udp && udp.dst >= 100 && udp.dst <= 200");
    }

    @Test
    void leavesOutMembersOfStrangers() {
        assertThat(Match.egress("sg-1a", List.of(new Rule(-1, -1, -1, new Peer.Members("sg-2b"))), Set.of("sg-2b"))).isEmpty();
    }

    @Test
    void allowsEverything() {
        assertThat(egress(new Rule(-1, -1, -1, ANYWHERE))).containsExactly("inport == @sg_1a && ip4");
        assertThat(egress(new Rule(-1, -1, -1, new Peer.Range("::/0")))).containsExactly("inport == @sg_1a && ip6");
    }

    @Test
    void makesOneOfManyRanges() {
        assertThat(ingress(
                        new Rule(6, 80, 80, new Peer.Range("10.1.0.0/16")),
                        new Rule(6, 80, 80, new Peer.Range("10.2.0.0/16")),
                        new Rule(6, 80, 80, new Peer.Range("fd00:1::/32")),
                        new Rule(6, 81, 81, new Peer.Range("10.2.0.0/16")),
                        new Rule(6, 81, 81, ANYWHERE)))
                .containsExactlyInAnyOrder(
                        "outport == @sg_1a && ip4 && ip4.src == {10.1.0.0/16, 10.2.0.0/16} && tcp && tcp.dst == 80",
                        "outport == @sg_1a && ip6 && ip6.src == fd00:1::/32 && tcp && tcp.dst == 80",
                        "outport == @sg_1a && ip4 && tcp && tcp.dst == 81");
    }

    @Test
    void allowsOneSortOfIcmp() {
        assertThat(ingress(new Rule(1, 8, -1, ANYWHERE))).containsExactly("outport == @sg_1a && ip4 && icmp4 && icmp4.type == 8");
        assertThat(ingress(new Rule(58, 128, 0, new Peer.Range("::/0"))))
                .containsExactly("outport == @sg_1a && ip6 && icmp6 && icmp6.type == 128 && icmp6.code == 0");
    }

    @Test
    void allowsNoIcmpOfTheOtherKindOfAddresses() {
        assertThat(ingress(new Rule(1, -1, -1, new Peer.Range("::/0")), new Rule(58, -1, -1, ANYWHERE))).isEmpty();
    }

    @Test
    void allowsAProtocolByItsNumber() {
        assertThat(ingress(new Rule(47, -1, -1, ANYWHERE))).containsExactly("outport == @sg_1a && ip4 && ip.proto == 47");
    }

    private static Set<String> ingress(Rule... rules) {
        return Match.ingress("sg-1a", List.of(rules), Set.of());
    }

    private static Set<String> egress(Rule... rules) {
        return Match.egress("sg-1a", List.of(rules), Set.of());
    }
}
