package freehold.control.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.instance.Instance;
import freehold.control.instance.Instance.State;
import freehold.kernel.Fault;
import freehold.sim.Mishaps;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;

/// Two accounts do what they like while hosts refuse, hang and die and Freehold itself is killed at any write. When all are
/// well again, everything that was acknowledged has happened and the laws hold.
class ChaosTest {
    private static final int STEPS = 50;
    private static final int PAUSE_LIMIT_MILLIS = 15_000;
    private static final double MISHAP_PROBABILITY = 0.1;
    private static final double DEATH_PROBABILITY = 0.25;
    private static final Duration CONVALESCENCE = Duration.ofMinutes(6);

    private final MortalJournal journal = new MortalJournal();
    private final TestCloud cloud = TestCloud.withHosts(3, 2, journal);
    private final List<Ec2> accounts = List.of(cloud.signIn("alice"), cloud.signIn("bob"));
    private final RandomGenerator random = cloud.time().random();
    private final Set<String> launched = new HashSet<>();

    /// What each instance was last told to become, if that was acknowledged.
    private final Map<String, State> told = new HashMap<>();

    @RepeatedTest(250)
    void whatWasAcknowledgedHappens() {
        try {
            for (int i = 0; i < STEPS; i++) {
                suffer();
                act(accounts.get(random.nextInt(accounts.size())));
                cloud.time().advance(Duration.ofMillis(random.nextInt(PAUSE_LIMIT_MILLIS)));
                comeBack();
            }
            recover();
            CloudLaws.check(cloud);
            theAcknowledgedIsThere();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(cloud + ": " + broken, broken);
        }
    }

    private void suffer() {
        cloud.willSuffer(Mishaps.byChance(MISHAP_PROBABILITY, random));
        if (random.nextDouble() < DEATH_PROBABILITY) {
            journal.dieAt(1 + random.nextInt(4), random.nextBoolean());
        }
    }

    private void comeBack() {
        if (journal.isWriterDead()) {
            journal.takeOver();
            cloud.restart();
        }
    }

    private void recover() {
        cloud.willSuffer(Mishaps.NONE);
        journal.takeOver();
        cloud.restart();
        cloud.time().advance(CONVALESCENCE);
        cloud.settle();
    }

    private void act(Ec2 who) {
        var ids = instancesOf(who);
        var id = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
        switch (ids.isEmpty() ? 0 : random.nextInt(9)) {
            case 0, 1 -> launch(who);
            case 2 -> tell(who, id, "StopInstances", State.STOPPED);
            case 3, 4 -> tell(who, id, "StartInstances", State.RUNNING);
            case 5 -> attempt(() -> who.call("RebootInstances", "InstanceId.1", id));
            case 6 -> tell(who, id, "TerminateInstances", State.TERMINATED);
            case 7 -> attempt(() -> giveAddress(who, id));
            default -> attempt(() -> takeAddress(who));
        }
    }

    private void launch(Ec2 who) {
        attempt(() -> {
            var ids = who.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "2")
                    .texts("//instanceId");
            launched.addAll(ids);
            ids.forEach(id -> told.put(id, State.RUNNING));
        });
    }

    private void tell(Ec2 who, String id, String operation, State what) {
        var before = told.remove(id);
        if (attempt(() -> who.call(operation, "InstanceId.1", id)) || journal.isWriterDead()) {
            if (!journal.isWriterDead()) {
                told.put(id, what);
            }
        } else if (before != null) {
            told.put(id, before);
        }
    }

    private void giveAddress(Ec2 who, String id) {
        var address = who.call("AllocateAddress").text("allocationId");
        who.call("AssociateAddress", "AllocationId", address, "InstanceId", id);
    }

    private void takeAddress(Ec2 who) {
        for (var association : who.call("DescribeAddresses").texts("//associationId")) {
            who.call("DisassociateAddress", "AssociationId", association);
        }
    }

    /// @return false if it was refused, or nobody can tell
    private boolean attempt(Runnable call) {
        try {
            call.run();
            return true;
        } catch (Fault refused) {
            assertThat(refused.status() < 500 || journal.isWriterDead() || refused.code().startsWith("Insufficient"))
                    .as(refused.toString()).isTrue();
            return false;
        }
    }

    private List<String> instancesOf(Ec2 who) {
        if (journal.isWriterDead()) {
            return List.of();
        }
        return cloud.store().view().all(Instance.TYPE.kind()).stream()
                .filter(instance -> instance.owner().equals(who.account()) && instance.state() != State.TERMINATED)
                .map(instance -> instance.id().value())
                .toList();
    }

    /// A host that can't do it is a reason to stop or to end, and says so; nothing is a reason to vanish.
    private void theAcknowledgedIsThere() {
        var view = cloud.store().view();
        for (var id : launched) {
            assertThat(view.find(Instance.TYPE.kind(), id)).as(id + ", which was acknowledged").isPresent();
        }
        told.forEach((id, what) -> {
            var instance = view.find(Instance.TYPE.kind(), id).orElseThrow();
            if (instance.state() != what) {
                assertThat(instance.want().reason()).as(id + " was told to be " + what + " and is " + instance.state()).isNotNull();
                assertThat(instance.want().reason().code()).startsWith("Server.");
            }
        });
    }
}
