package freehold.agent.ovn;

import static freehold.agent.metadata.Plan.ALL;
import static freehold.agent.metadata.Plan.OPEN;
import static freehold.agent.metadata.Plan.PING;
import static freehold.agent.metadata.Plan.SSH;
import static freehold.agent.metadata.Plan.port;
import static org.assertj.core.api.Assertions.assertThat;

import freehold.agent.metadata.Lab;
import freehold.agent.metadata.Plan;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Rule;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who reaches whom by security groups, with packets.
class SecurityGroupTest extends Lab {
    private static final Rule FRIENDS = new Rule(-1, -1, -1, new Peer.Members("sg-0aaa"));

    private final Plan alice =
            new Plan(ALICE).subnet("subnet-a", "10.0.0.0/24", Plan.INTERNET).subnet("subnet-b", "10.0.1.0/24", Plan.INTERNET);

    @Test
    void aGroupLetsThroughWhatItsRulesSayAndAChangeHoldsAtOnce() {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-a", "10.0.0.12", "sg-0aaa");
        var c = port(3, "subnet-a", "10.0.0.13", "sg-0bbb");
        ensure(alice.port(a).port(b).port(c).group("sg-0aaa", List.of(FRIENDS), List.of(ALL)).group("sg-0bbb", List.of(), List.of(ALL)));
        var one = plug(a);
        var two = plug(b);
        var three = plug(c);
        eventually("friends reach each other", () -> one.reaches(two) && two.reaches(one));
        assertThat(three.reaches(one)).as("not of the group").isFalse();
        assertThat(one.reaches(three)).as("nothing is let in").isFalse();
        ensure(alice.group("sg-0bbb", List.of(PING), List.of(ALL)));
        eventually("ping is let in", () -> one.reaches(three));
        ensure(alice.group("sg-0bbb", List.of(PING), List.of()));
        eventually("nothing is let out", () -> !three.reaches(one));
        assertThat(one.reaches(three)).as("but answers").isTrue();
    }

    @Test
    void onePortCanBeOpenAndAnotherShut() throws IOException {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-b", "10.0.1.12", "sg-0bbb");
        ensure(alice.port(a).port(b).group("sg-0aaa", List.of(), List.of(ALL)).group("sg-0bbb", List.of(SSH), List.of(ALL)));
        var one = plug(a);
        var two = plug(b);
        try (var _ = two.serve(22); var _ = two.serve(80)) {
            eventually("SSH is let in from the other subnet", () -> one.connects(two.address(), 22));
            assertThat(one.connects(two.address(), 80)).isFalse();
            assertThat(one.reaches(two)).isFalse();
        }
    }

    @Test
    void aConnectionEndsWithTheRuleThatLetItIn() throws IOException {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-a", "10.0.0.12", "sg-0bbb");
        ensure(alice.port(a).port(b).group("sg-0aaa", List.of(), List.of(ALL)).group("sg-0bbb", List.of(SSH), List.of(ALL)));
        var one = plug(a);
        var two = plug(b);
        try (var server = two.serve(22)) {
            eventually("it is let in", () -> one.connects(two.address(), 22));
            server.accept().close();
            try (var mine = one.connect(two.address(), 22); var theirs = server.accept()) {
                assertThat(carries(mine, theirs)).isTrue();
                ensure(alice.group("sg-0bbb", List.of(PING), List.of(ALL)));
                assertThat(carries(mine, theirs)).isFalse();
            }
        }
    }

    @Test
    void aGroupThatIsGoneTakesOnlyItsOwnRuleWithIt() {
        var a = port(1, "subnet-a", "10.0.0.11", "sg-0aaa");
        var b = port(2, "subnet-a", "10.0.0.12", "sg-0bbb");
        var gone = new Rule(-1, -1, -1, new Peer.Members("sg-0999"));
        ensure(alice.port(a).port(b)
                .group("sg-0aaa", List.of(gone), List.of(ALL))
                .group("sg-0bbb", List.of(gone, PING), List.of(ALL, gone)));
        var one = plug(a);
        var two = plug(b);
        eventually("the other rules hold", () -> one.reaches(two));
        assertThat(two.reaches(one)).isFalse();
    }

    @Test
    void manyRulesOfManyGroupsHoldAllTheSame() throws IOException {
        var groups = List.of("sg-0001", "sg-0002", "sg-0003", "sg-0004", "sg-0005");
        for (int g = 0; g < groups.size(); g++) {
            var rules = new ArrayList<Rule>();
            for (int n = 0; n < 60; n++) {
                rules.add(new Rule(6, 1000 + 100 * g + n, 1000 + 100 * g + n, new Peer.Range("10.0.0.0/24")));
            }
            alice.group(groups.get(g), rules, List.of(ALL));
        }
        var prefixes = IntStream.range(0, 1000)
                .mapToObj(n -> new Rule(6, 80, 80, new Peer.Range("10." + (n / 250 + 1) + "." + n % 250 + ".0/24")))
                .collect(Collectors.toCollection(ArrayList::new));
        prefixes.add(new Rule(6, 80, 80, new Peer.Range("10.0.0.11/32")));
        var all = Set.of("sg-0001", "sg-0002", "sg-0003", "sg-0004", "sg-0005", "sg-0006");
        var a = port(1, "subnet-a", "10.0.0.11", OPEN);
        var plain = port(2, "subnet-a", "10.0.0.12", OPEN);
        var b = new Port(plain.id(), plain.subnet(), plain.mac(), plain.addresses(), List.of(), List.of(), all, true, plain.hostname());
        var c = port(3, "subnet-a", "10.0.0.13", OPEN);
        ensure(alice.group("sg-0006", prefixes, List.of()).open().port(a).port(b).port(c));
        var one = plug(a);
        var two = plug(b);
        var three = plug(c);
        try (var _ = two.serve(1459); var _ = two.serve(1460); var _ = two.serve(80)) {
            eventually("by the last rule of the last group", () -> one.connects(two.address(), 1459));
            assertThat(one.connects(two.address(), 1460)).isFalse();
            assertThat(one.connects(two.address(), 80)).as("of the prefix list").isTrue();
            assertThat(three.connects(two.address(), 80)).isFalse();
        }
    }

    private static boolean carries(Socket from, Socket to) throws IOException {
        from.getOutputStream().write('x');
        to.setSoTimeout(2000);
        try {
            return to.getInputStream().read() == 'x';
        } catch (java.net.SocketTimeoutException _) {
            return false;
        }
    }
}
