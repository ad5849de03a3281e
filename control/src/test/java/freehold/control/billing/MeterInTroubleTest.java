package freehold.control.billing;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.instance.Instance;
import freehold.kernel.Fault;
import freehold.sim.Mishaps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/// Whatever happens to hosts, guests and the control plane, what runs is charged and what doesn't is not.
class MeterInTroubleTest {
    private static final int STEPS = 60;
    private static final double MISHAP_PROBABILITY = 0.15;

    private final TestCloud cloud = TestCloud.withHosts(3);
    private final Ec2 alice = cloud.signIn("alice");

    @RepeatedTest(5)
    void theLawsHoldAtEveryStep() {
        System.out.println(cloud);
        var random = cloud.time().random();
        for (int i = 0; i < STEPS; i++) {
            cloud.willSuffer(Mishaps.byChance(MISHAP_PROBABILITY, random));
            try {
                act(random.nextInt(8), random.nextInt(1000));
            } catch (Fault refused) {
                assertThat(refused.status()).as(refused.toString()).isNotEqualTo(503);
            }
            cloud.time().advance(Duration.ofMillis(random.nextInt(20_000)));
            BillingLaws.check(cloud.store().view());
        }
        cloud.willSuffer(Mishaps.NONE);
        instances().forEach(id -> alice.call("TerminateInstances", "InstanceId.1", id));
        cloud.settle();
        BillingLaws.check(cloud.store().view());
        assertThat(cloud.store().view().all(Usage.KIND)).isNotEmpty().allMatch(u -> u.to() != null);
        assertThat(cloud.store().view().all(VolumeUsage.KIND)).isNotEmpty().allMatch(u -> u.to() != null);
    }

    private void act(int what, int which) {
        var all = instances();
        var id = all.isEmpty() ? "" : all.get(which % all.size());
        switch (all.isEmpty() ? 0 : what) {
            case 0, 1 -> alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "2");
            case 2 -> alice.call("StopInstances", "InstanceId.1", id);
            case 3 -> alice.call("StartInstances", "InstanceId.1", id);
            case 4 -> alice.call("RebootInstances", "InstanceId.1", id);
            case 5 -> alice.call("TerminateInstances", "InstanceId.1", id);
            case 6 -> cloud.machines().get(which % cloud.machines().size()).losePower();
            default -> cloud.restart();
        }
    }

    private List<String> instances() {
        return cloud.store().view().all(Instance.TYPE.kind()).stream()
                .filter(i -> i.state() != Instance.State.TERMINATED)
                .map(i -> i.id().value())
                .toList();
    }
}
