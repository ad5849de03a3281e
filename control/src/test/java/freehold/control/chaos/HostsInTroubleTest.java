package freehold.control.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.instance.Instance;
import freehold.hosting.GuestSighting;
import freehold.sim.Mishap;
import freehold.sim.Mishaps;
import freehold.sim.Mishaps.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Hosts refuse, hang, die and come back, and no instance waits longer than its deadline for one that will not do.
class HostsInTroubleTest {
    /// A launch tries one host for two minutes at most, and there are two.
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private static final Set<String> REASONS = Set.of("Server.InsufficientInstanceCapacity", "Server.InternalError");

    final TestCloud cloud = TestCloud.withHosts(2);
    final Ec2 alice = cloud.signIn("alice");

    @AfterEach
    void everythingIsInOrderOnceHostsAreWell() {
        cloud.willSuffer(Mishaps.NONE);
        cloud.time().advance(DEADLINE);
        CloudLaws.check(cloud);
    }

    @Test
    void aRefusalOnceIsTriedAgainElsewhere() {
        cloud.willSuffer(Mishaps.next(Step.ENSURE, Mishap.REFUSAL_FOR_GOOD));
        var id = launch();
        cloud.settle();
        assertThat(state(id)).isEqualTo("running");
        assertThat(cloud.machines().stream().flatMap(m -> m.guests().stream()).filter(GuestSighting::up)).hasSize(1);
    }

    @Test
    void aRefusalEverywhereEndsTheLaunchWithItsReason() {
        cloud.willSuffer(always(Mishap.REFUSAL_FOR_GOOD));
        var id = launch();
        cloud.time().advance(DEADLINE);
        endedWithReason(id);
    }

    @Test
    void aRefusalForNowIsWaitedOut() {
        cloud.willSuffer(Mishaps.next(Step.ENSURE, Mishap.REFUSAL_FOR_NOW, Mishap.REFUSAL_FOR_NOW, Mishap.REFUSAL_FOR_NOW));
        var id = launch();
        cloud.settle();
        assertThat(state(id)).isEqualTo("running");
    }

    @Test
    void hostsThatHangEndTheLaunchWithItsReason() {
        cloud.willSuffer(always(Mishap.SILENCE));
        var id = launch();
        cloud.time().advance(Duration.ofMinutes(1));
        assertThat(state(id)).isEqualTo("pending");
        cloud.time().advance(DEADLINE);
        endedWithReason(id);
    }

    @Test
    void hostsThatDieDuringALaunchEndItWithItsReason() {
        var id = launch();
        cloud.endAgents();
        cloud.time().advance(DEADLINE);
        endedWithReason(id);
    }

    @Test
    void aLaunchWhenNoHostIsHeardFromIsRefused() {
        cloud.endAgents();
        cloud.time().advance(Duration.ofMinutes(1));
        assertThat(alice.code("RunInstances", request())).isEqualTo("InsufficientInstanceCapacity");
    }

    @Test
    void aGuestOfAHostThatIsSilentRunsOnAndIsPaidFor() {
        var id = launch();
        cloud.settle();
        cloud.endAgents();
        cloud.time().advance(DEADLINE);
        assertThat(state(id)).isEqualTo("running");
        assertThat(alice.call("DescribeInstanceStatus", "InstanceId.1", id).text("//systemStatus/status")).isEqualTo("impaired");
        cloud.willSuffer(Mishaps.NONE);
        cloud.settle();
        assertThat(alice.call("DescribeInstanceStatus", "InstanceId.1", id).text("//systemStatus/status")).isEqualTo("ok");
    }

    @Test
    void whatWasTerminatedWhileItsHostWasAwayIsGoneWhenItComesBack() {
        var id = launch();
        cloud.settle();
        cloud.endAgents();
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.time().advance(DEADLINE);
        assertThat(state(id)).isEqualTo("terminated");
        assertThat(cloud.machines().stream().mapToInt(m -> m.guests().size()).sum()).as("nobody told the host").isEqualTo(1);
        cloud.willSuffer(Mishaps.NONE);
        cloud.settle();
        assertThat(cloud.machines()).allMatch(m -> m.guests().isEmpty() && m.volumes().isEmpty());
    }

    private void endedWithReason(String id) {
        assertThat(state(id)).isEqualTo("terminated");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text("//stateReason/code")).isIn(REASONS);
        assertThat(cloud.store().view().find(Instance.TYPE.kind(), id).orElseThrow().place()).as("its place").isNull();
    }

    private static Mishaps always(Mishap mishap) {
        return step -> step == Step.ENSURE ? Optional.of(mishap) : Optional.empty();
    }

    private String launch() {
        return alice.call("RunInstances", request()).text("//instanceId");
    }

    private String[] request() {
        return new String[] {"ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1"};
    }

    private String state(String id) {
        return alice.call("DescribeInstances", "InstanceId.1", id).text("//instanceState/name");
    }
}
