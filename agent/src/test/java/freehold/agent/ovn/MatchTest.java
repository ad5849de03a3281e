package freehold.agent.ovn;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Rule;
import org.junit.jupiter.api.Test;

class MatchTest {
    private static final Peer ANYWHERE = new Peer.Range("0.0.0.0/0");

    @Test
    void allowsOnePortFromARange() {
        assertThat(Match.ingress("sg-1a", new Rule(6, 22, 22, new Peer.Range("203.0.113.0/24"))))
                .isEqualTo("outport == @sg_1a && ip4 && ip4.src == 203.0.113.0/24 && tcp && tcp.dst == 22");
    }

    @Test
    void allowsPortsToMembersOfAGroup() {
        assertThat(Match.egress("sg-1a", new Rule(17, 100, 200, new Peer.Members("sg-2b"))))
                .isEqualTo("inport == @sg_1a && ip4 && ip4.dst == $sg_2b_ip4 && udp && udp.dst >= 100 && udp.dst <= 200");
    }

    @Test
    void allowsEverything() {
        assertThat(Match.egress("sg-1a", new Rule(-1, -1, -1, ANYWHERE))).isEqualTo("inport == @sg_1a && ip4");
    }

    @Test
    void allowsOneSortOfIcmp() {
        assertThat(Match.ingress("sg-1a", new Rule(1, 8, -1, ANYWHERE)))
                .isEqualTo("outport == @sg_1a && ip4 && icmp4 && icmp4.type == 8");
    }

    @Test
    void allowsAProtocolByItsNumber() {
        assertThat(Match.ingress("sg-1a", new Rule(47, -1, -1, ANYWHERE)))
                .isEqualTo("outport == @sg_1a && ip4 && ip.proto == 47");
    }
}
