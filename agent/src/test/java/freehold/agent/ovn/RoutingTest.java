package freehold.agent.ovn;

import static freehold.agent.metadata.Plan.INTERNET;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.port;
import static freehold.agent.metadata.Plan.trusted;
import static freehold.agent.metadata.Plan.withPrefix;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.agent.Command;
import freehold.agent.metadata.Lab;
import freehold.agent.metadata.Plan;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Target;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Where packets go by their subnet's routes.
class RoutingTest extends Lab {
    private final Plan alice = new Plan(ALICE).open();

    @Test
    void networksWithTheSameAddressesNeverMeet() {
        var a1 = port(1, "subnet-a", "10.0.0.11", OPEN);
        var a2 = port(2, "subnet-a", "10.0.0.12", OPEN);
        var b1 = port(3, "subnet-c", "10.0.0.11", "sg-0bbb");
        var b3 = port(4, "subnet-c", "10.0.0.13", "sg-0bbb");
        ensure(
                alice.subnet("subnet-a", "10.0.0.0/24", INTERNET).port(a1).port(a2),
                bob().subnet("subnet-c", "10.0.0.0/24", INTERNET).port(b1).port(b3));
        var one = plug(a1);
        var ally = plug(a2);
        var bob = plug(b1);
        var ben = plug(b3);
        eventually("each in its own", () -> one.reaches(ally) && bob.reaches(ben));
        assertThat(one.reaches(ben)).isFalse();
        assertThat(bob.reaches(ally)).isFalse();
    }

    @Test
    void aPublicAddressReachesOutsideAndIsReached() throws IOException {
        var a1 = port(1, "subnet-a", "10.0.0.11", OPEN, "198.18.0.11");
        var a2 = port(2, "subnet-a", "10.0.0.12", OPEN);
        var b1 = port(3, "subnet-c", "10.0.0.11", "sg-0bbb", "198.18.0.12");
        var bobs = bob().subnet("subnet-c", "10.0.0.0/24", INTERNET).port(b1);
        ensure(alice.subnet("subnet-a", "10.0.0.0/24", INTERNET).port(a1).port(a2), bobs);
        var one = plug(a1);
        var ally = plug(a2);
        var bob = plug(b1);
        eventually("out", () -> one.reaches(OUTSIDE));
        eventually("across, by the public address", () -> one.reaches("198.18.0.12") && bob.reaches("198.18.0.11"));
        assertThat(ally.reaches(OUTSIDE)).as("without a public address").isFalse();
        assertThat(ally.reaches("100.64.0.1")).as("nor the host").isFalse();
        try (var _ = one.serve(22)) {
            eventually("from the host", () -> hostConnects("198.18.0.11", 22));
        }
        assertThat(one.connects("100.64.0.1", 22)).as("the host itself is not to be had").isFalse();
        // The address goes to another network, and packets with it.
        ensure(alice.port(port(1, "subnet-a", "10.0.0.11", OPEN)), bobs.port(port(3, "subnet-c", "10.0.0.11", "sg-0bbb", "198.18.0.11")));
        try (var _ = bob.serve(2222)) {
            eventually("the address has moved", () -> hostConnects("198.18.0.11", 2222));
        }
    }

    @Test
    void eachSubnetHasRoutesOfItsOwn() throws IOException {
        var a = port(1, "subnet-a", "10.0.0.11", OPEN, "198.18.0.11");
        var b = port(2, "subnet-b", "10.0.1.11", OPEN, "198.18.0.12");
        ensure(alice.subnet("subnet-a", "10.0.0.0/24", INTERNET).subnet("subnet-b", "10.0.1.0/24").port(a).port(b));
        var one = plug(a);
        var two = plug(b);
        eventually("out by its route", () -> one.reaches(OUTSIDE));
        eventually("and within without one", () -> one.reaches(two) && two.reaches(one));
        assertThat(two.reaches(OUTSIDE)).as("no route, no way out").isFalse();
        assertThat(two.reaches("100.64.0.1")).as("not even to the bridge").isFalse();
        assertThat(hostReaches("198.18.0.12")).as("nor in").isFalse();
        ensure(alice.route("subnet-b", INTERNET).route("subnet-a"));
        eventually("a route opens it", () -> two.reaches(OUTSIDE) && hostReaches("198.18.0.12"));
        eventually("and without one it is shut", () -> !one.reaches(OUTSIDE));
        assertThat(hostReaches("198.18.0.11")).isFalse();
        assertThat(one.reaches(two)).isTrue();
    }

    @Test
    void whatArrivesGoesByAnotherPortIfItIsLedThere() throws IOException {
        var m = trusted(port(1, "subnet-m", "10.0.2.11", OPEN, "198.18.0.11"));
        var a = port(2, "subnet-a", "10.0.0.11", OPEN, "198.18.0.12");
        alice.blocks("10.0.0.0/16").subnet("subnet-m", "10.0.2.0/24", INTERNET).subnet("subnet-a", "10.0.0.0/24", via(m, "0.0.0.0/0"));
        ensure(alice.port(m).port(a).arrivals(via(m, "10.0.0.0/24")));
        var middle = plug(m);
        var behind = plug(a);
        middle.set("ipv4/ip_forward", "1");
        try (var _ = behind.serve(22); var _ = middle.serve(22)) {
            eventually("by way of the one before it", () -> hostConnects("198.18.0.12", 22));
            eventually("which is reached itself", () -> hostConnects("198.18.0.11", 22));
            eventually("and out the same way", () -> behind.reaches(OUTSIDE));
            middle.set("ipv4/ip_forward", "0");
            assertThat(hostConnects("198.18.0.12", 22)).as("it really goes there").isFalse();
            ensure(alice.route("subnet-a", INTERNET));
            assertThat(hostConnects("198.18.0.12", 22)).as("whatever the way back").isFalse();
            ensure(alice.arrivals());
            eventually("directly, without the route", () -> hostConnects("198.18.0.12", 22));
        }
    }

    @Test
    void aPortHasAllAddressesOfItsPrefix() {
        var a = port(1, "subnet-a", "10.0.0.11", OPEN);
        var b = port(2, "subnet-b", "10.0.1.11", OPEN);
        var neighbour = port(3, "subnet-a", "10.0.0.12", OPEN);
        ensure(alice.subnet("subnet-a", "10.0.0.0/24").subnet("subnet-b", "10.0.1.0/24")
                .port(withPrefix(a, "10.0.0.32/28")).port(b).port(neighbour));
        var one = plug(a);
        var two = plug(b);
        var near = plug(neighbour);
        one.configure("addr add 10.0.0.47/32 dev lo");
        one.configure("addr add 10.0.0.48/32 dev lo");
        eventually("from another subnet and from its own", () -> two.reaches("10.0.0.47") && near.reaches("10.0.0.47"));
        assertThat(two.reaches("10.0.0.48")).as("the one after the last").isFalse();
        ensure(alice.port(a));
        eventually("without the prefix no more", () -> !two.reaches("10.0.0.47") && two.reaches(one));
    }

    @Test
    void theLongestPrefixCounts() {
        var a = port(1, "subnet-a", "10.0.0.11", OPEN, "198.18.0.11");
        var nowhere = new Route("192.0.2.0/24", new Target.Blackhole());
        ensure(alice.subnet("subnet-a", "10.0.0.0/24", INTERNET, nowhere).port(a));
        var one = plug(a);
        eventually("what the hole does not cover passes", () -> one.reaches("203.0.113.1"));
        assertThat(one.reaches(OUTSIDE)).isFalse();
        ensure(alice.route("subnet-a", INTERNET, nowhere, new Route("192.0.2.1/32", new Target.Internet())));
        eventually("one address of it", () -> one.reaches(OUTSIDE));
    }

    @Test
    void aPortPassesOnWhatIsRoutedToItIfItMay() {
        var a = port(1, "subnet-a", "10.0.0.11", OPEN);
        var b = port(2, "subnet-b", "10.0.1.11", OPEN);
        var m = trusted(port(3, "subnet-m", "10.0.2.11", OPEN));
        alice.subnet("subnet-a", "10.0.0.0/24", via(m, "10.0.1.0/24"), via(m, "198.51.100.0/24"))
                .subnet("subnet-b", "10.0.1.0/24", via(m, "10.0.0.0/24"), via(m, "10.0.0.128/25"))
                .subnet("subnet-m", "10.0.2.0/24");
        ensure(alice.port(a).port(b).port(m));
        var one = plug(a);
        var two = plug(b);
        var middle = plug(m);
        middle.set("ipv4/ip_forward", "1");
        middle.configure("addr add 198.51.100.1/32 dev lo");
        eventually("by way of the one between them", () -> one.reaches(two) && two.reaches(one));
        eventually("what is behind it", () -> one.reaches("198.51.100.1"));
        middle.set("ipv4/ip_forward", "0");
        assertThat(one.reaches(two)).as("it really goes there").isFalse();
        assertThat(middle.reaches(two)).as("others have their own routes").isTrue();
        middle.set("ipv4/ip_forward", "1");
        ensure(alice.port(port(3, "subnet-m", "10.0.2.11", OPEN)));
        eventually("its source and destination are checked", () -> !one.reaches(two));
        ensure(alice.route("subnet-a").route("subnet-b"));
        eventually("directly, without the routes", () -> one.reaches(two));
    }

    @Test
    void whatIsTheNetworksOwnAndInNoSubnetIsNowhere() {
        var a = port(1, "subnet-a", "10.0.0.11", OPEN, "198.18.0.11");
        ensure(alice.subnet("subnet-a", "10.0.0.0/24", INTERNET).port(a));
        Command.run("ip", "-n", "outside", "addr", "replace", "10.0.9.9/32", "dev", "lo");
        var one = plug(a);
        eventually("as long as it is somebody else's", () -> one.reaches("10.0.9.9"));
        ensure(alice.blocks("10.0.0.0/16"));
        eventually("no more", () -> !one.reaches("10.0.9.9"));
        assertThat(one.reaches(OUTSIDE)).isTrue();
    }

    private static Route via(Port port, String destination) {
        return new Route(destination, new Target.ToPort(port.id()));
    }

    private static Plan bob() {
        return new Plan(BOB).group("sg-0bbb", java.util.List.of(Plan.ALL), java.util.List.of(Plan.ALL));
    }
}
