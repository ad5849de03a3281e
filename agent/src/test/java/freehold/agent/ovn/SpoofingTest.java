package freehold.agent.ovn;

import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.port;
import static freehold.agent.metadata.Plan.with;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.agent.Command;
import freehold.agent.metadata.Lab;
import freehold.agent.metadata.NamespaceGuest;
import freehold.agent.metadata.Plan;
import freehold.hosting.NetworkSpec.Subnet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A guest that says it is someone else is not heard. What it says truthfully afterwards is, so that the lie would have been.
class SpoofingTest extends Lab {
    private static final String WRONG_MAC = "02:00:00:00:00:99";

    private NamespaceGuest victim;
    private NamespaceGuest friend;
    private NamespaceGuest liar;

    @BeforeEach
    void startThree() {
        var alice = new Plan(ALICE)
                .blocks("10.0.0.0/16", "fd00:ec2:0:100::/56")
                .subnet(new Subnet("subnet-a", "10.0.0.0/24", "fd00:ec2:0:101::/64", List.of(Plan.INTERNET), null, Plan.DHCP))
                .open();
        var ports = List.of(
                with(port(1, "subnet-a", "10.0.0.11", OPEN), "fd00:ec2:0:101::11"),
                with(port(2, "subnet-a", "10.0.0.12", OPEN), "fd00:ec2:0:101::12"),
                with(port(3, "subnet-a", "10.0.0.13", OPEN), "fd00:ec2:0:101::13"));
        ports.forEach(alice::port);
        ensure(alice);
        victim = plug(ports.get(0));
        friend = plug(ports.get(1));
        liar = plug(ports.get(2));
        eventually("all reach each other", () -> victim.reaches(friend) && victim.reaches(liar)
                && victim.reaches(friend.address6()) && victim.reaches(liar.address6()));
    }

    @Test
    void anArpReplyForAnotherIsNotHeard() throws IOException {
        victim.set("ipv4/neigh/" + victim.device() + "/locktime", "0");
        victim.forgets(liar.address(), WRONG_MAC);
        liar.sends(arp(liar.mac(), liar.mac(), friend.address()));
        liar.sends(arp(friend.mac(), liar.mac(), friend.address()));
        liar.sends(arp(liar.mac(), WRONG_MAC, liar.address()));
        liar.sends(arp(liar.mac(), liar.mac(), "10.0.0.1"));
        liar.sends(arp(liar.mac(), liar.mac(), liar.address()));
        eventually("the truth is heard", () -> victim.knows(liar.address()).contains(liar.mac()));
        assertThat(victim.knows(friend.address())).contains(friend.mac());
        assertThat(victim.knows("10.0.0.1")).doesNotContain(liar.mac());
    }

    @Test
    void aNeighbourAdvertisementForAnotherIsNotHeard() throws IOException {
        victim.forgets(liar.address6(), WRONG_MAC);
        liar.sends(neighbour(liar.mac(), liar.mac(), friend.address6()));
        liar.sends(neighbour(friend.mac(), liar.mac(), friend.address6()));
        liar.sends(neighbour(liar.mac(), liar.mac(), router()));
        liar.sends(neighbour(liar.mac(), liar.mac(), liar.address6()));
        eventually("the truth is heard", () -> victim.knows(liar.address6()).contains(liar.mac()));
        assertThat(victim.knows(friend.address6())).contains(friend.mac());
        assertThat(victim.knows(router())).doesNotContain(liar.mac());
    }

    /// And the guard comes back when the bridge was emptied under it.
    @Test
    void nobodyPassesHimselfOffAsTheRouter() throws IOException {
        var lie = Frames.router(liar.mac(), liar.linkLocal());
        eventually("the router is known", () -> victim.routes6().contains("default via"));
        victim.forgets(liar.address6(), WRONG_MAC);
        liar.sends(lie);
        liar.sends(neighbour(liar.mac(), liar.mac(), liar.address6()));
        eventually("the truth is heard", () -> victim.knows(liar.address6()).contains(liar.mac()));
        assertThat(victim.routes6()).doesNotContain(liar.linkLocal());
        eventually("without the guard the lie is heard", () -> {
            Command.run("ovs-ofctl", "del-flows", "br-int", "icmp6,icmp_type=134");
            send(lie);
            return victim.routes6().contains(liar.linkLocal());
        });
        eventually("the guard is back", () -> Command.run("ovs-ofctl", "dump-flows", "br-int", "table=0,icmp6").contains("icmp_type=134 actions=drop"));
        victim.forgetsRouters();
        liar.sends(lie);
        victim.forgets(liar.address6(), WRONG_MAC);
        liar.sends(neighbour(liar.mac(), liar.mac(), liar.address6()));
        eventually("the truth is heard", () -> victim.knows(liar.address6()).contains(liar.mac()));
        assertThat(victim.routes6()).doesNotContain(liar.linkLocal());
    }

    @Test
    void nobodyElseTellsLeases() throws Exception {
        var offer = new byte[300];
        assertThat(victim.hears(68, () -> liar.ask(66, victim.address(), 68, offer))).as("a datagram from another port").isPresent();
        assertThat(victim.hears(68, () -> liar.ask(67, victim.address(), 68, offer))).as("from a server's port").isEmpty();
        assertThat(victim.hears(546, () -> liar.ask(545, victim.address6(), 546, offer))).as("a datagram from another port").isPresent();
        assertThat(victim.hears(546, () -> liar.ask(547, victim.address6(), 546, offer))).as("from a server's port").isEmpty();
    }

    /// @param source of the frame
    private byte[] arp(String source, String hardware, String address) {
        return Frames.arp(source, hardware, address, victim.mac(), victim.address());
    }

    private byte[] neighbour(String source, String hardware, String address) {
        return Frames.neighbour(source, liar.address6(), hardware, address, victim.mac(), victim.address6());
    }

    /// Its address within the link, by what the victim was told.
    private String router() {
        eventually("the router is known", () -> victim.routes6().contains("default via"));
        return victim.routes6().replaceFirst("(?s).*default via (\\S+).*", "$1");
    }

    private void send(byte[] frame) {
        try {
            liar.sends(frame);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
