package freehold.control.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.instance.Instance;
import freehold.control.instance.Instance.State;
import freehold.control.spot.Spots;
import freehold.kernel.Fault;
import freehold.sim.Mishaps;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;

/// A cloud that is nearly always full: spot instances come and yield, on-demand ones wait for them and go, hosts fail, and Freehold
/// itself is killed at any write. When all are well again, the laws hold.
class SpotChaosTest {
    private static final int STEPS = 40;
    private static final int PAUSE_LIMIT_MILLIS = 90_000;
    private static final double MISHAP_PROBABILITY = 0.05;
    private static final double DEATH_PROBABILITY = 0.2;

    /// Longer than notices, launches and the pauses of requests that wait.
    private static final Duration CONVALESCENCE = Duration.ofMinutes(10);

    private final MortalJournal journal = new MortalJournal();
    private final TestCloud cloud = TestCloud.withHosts(2, 1, journal);
    private final Ec2 alice = cloud.signIn("alice");
    private final RandomGenerator random = cloud.time().random();

    @RepeatedTest(60)
    void spotInstancesYieldAndNothingIsLeft() {
        try {
            for (int i = 0; i < STEPS; i++) {
                cloud.willSuffer(Mishaps.byChance(MISHAP_PROBABILITY, random));
                if (random.nextDouble() < DEATH_PROBABILITY) {
                    journal.dieAt(1 + random.nextInt(4), random.nextBoolean());
                }
                attempt(this::act);
                cloud.time().advance(Duration.ofMillis(random.nextInt(PAUSE_LIMIT_MILLIS)));
                if (journal.isWriterDead()) {
                    journal.takeOver();
                    cloud.restart();
                }
            }
            cloud.willSuffer(Mishaps.NONE);
            journal.takeOver();
            cloud.restart();
            cloud.time().advance(CONVALESCENCE);
            cloud.settle();
            CloudLaws.check(cloud);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(cloud + ": " + broken, broken);
        }
    }

    private void act() {
        var ids = instances();
        var id = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
        switch (ids.isEmpty() ? random.nextInt(4) : random.nextInt(9)) {
            case 0 -> alice.call("RunInstances", Spots.launch(cloud, type()));
            case 1 -> Spots.run(cloud, alice, type(), random.nextBoolean() ? Spots.STOPS : Spots.PERSISTENT);
            case 2 -> Spots.run(cloud, alice, type());
            case 3 -> Spots.request(cloud, alice, type(), "Type", random.nextBoolean() ? "one-time" : "persistent");
            case 4 -> alice.call("StopInstances", "InstanceId.1", id);
            case 5, 6 -> alice.call("StartInstances", "InstanceId.1", id);
            case 7 -> alice.call("TerminateInstances", "InstanceId.1", id);
            default -> cancelOne();
        }
    }

    private String type() {
        return List.of("t3.micro", "t3.small", "m5.large").get(random.nextInt(3));
    }

    private void cancelOne() {
        var requests = alice.call("DescribeSpotInstanceRequests").texts("//spotInstanceRequestId");
        if (!requests.isEmpty()) {
            alice.call("CancelSpotInstanceRequests", "SpotInstanceRequestId.1", requests.get(random.nextInt(requests.size())));
        }
    }

    private void attempt(Runnable call) {
        try {
            call.run();
        } catch (Fault refused) {
            assertThat(refused.status() < 500 || journal.isWriterDead() || refused.code().startsWith("Insufficient"))
                    .as(refused.toString()).isTrue();
        }
    }

    private List<String> instances() {
        if (journal.isWriterDead()) {
            return List.of();
        }
        return cloud.store().view().all(Instance.TYPE.kind()).stream()
                .filter(instance -> instance.state() != State.TERMINATED)
                .map(instance -> instance.id().value())
                .toList();
    }
}
