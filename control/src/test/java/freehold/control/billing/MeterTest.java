package freehold.control.billing;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final TestCloud cloud = TestCloud.withHosts(2);
    private final Ec2 alice = cloud.signIn("alice");

    @AfterEach
    void theLawsHold() {
        BillingLaws.check(cloud.store().view());
    }

    @Test
    void chargesFromRunningToStopping() {
        var id = run("t3.micro");
        BillingLaws.check(cloud.store().view());
        cloud.settle();
        var began = intervals(id).getFirst().from();
        cloud.time().advance(Duration.ofSeconds(1000));
        BillingLaws.check(cloud.store().view());
        var stopped = cloud.time().now();
        alice.call("StopInstances", "InstanceId.1", id);
        BillingLaws.check(cloud.store().view());
        cloud.settle();
        cloud.time().advance(Duration.ofHours(5));
        var compute = bill().lines().stream().filter(l -> l.resource().equals(id)).toList();
        assertThat(compute).hasSize(1);
        assertThat(compute.getFirst().seconds()).isEqualTo(stopped.getEpochSecond() - began.getEpochSecond());
    }

    @Test
    void aRebootIsNoNewStart() {
        var id = run("t3.micro");
        cloud.settle();
        alice.call("RebootInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(intervals(id)).hasSize(1);
    }

    @Test
    void anotherTypeIsAnotherIntervalAtItsPrice() {
        var id = run("t3.micro");
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        alice.call("ModifyInstanceAttribute", "InstanceId", id, "InstanceType.Value", "t3.small");
        alice.call("StartInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(intervals(id)).extracting(Usage::type).containsExactly("t3.micro", "t3.small");
        assertThat(intervals(id)).extracting(Usage::usdPerHour).containsExactly("0.0104", "0.0208");
    }

    @Test
    void aGuestThatShutsDownIsNoLongerCharged() {
        var id = run("t3.micro");
        cloud.settle();
        cloud.machines().forEach(m -> m.guests().forEach(g -> m.shutDown(g.id())));
        cloud.settle();
        assertThat(intervals(id)).hasSize(1).allMatch(u -> u.to() != null);
    }

    @Test
    void theMeterOutlivesTheControlPlane() {
        var id = run("t3.micro");
        cloud.settle();
        cloud.restart();
        cloud.settle();
        assertThat(intervals(id)).hasSize(1);
    }

    @Test
    void aTerminatedInstanceLeavesNothingThatCosts() {
        var id = run("t3.micro");
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        var total = bill().total().parts();
        cloud.time().advance(Duration.ofDays(3));
        assertThat(bill().total().parts()).isEqualByComparingTo(total);
        assertThat(bill().lines()).extracting(Line::what).containsExactly("t3.micro", "gp3 storage");
    }

    private Bill bill() {
        return Bill.of(cloud.store().view(), alice.account(), new Period(Instant.EPOCH, cloud.time().now().plusSeconds(1)), cloud.time().now());
    }

    private List<Usage> intervals(String id) {
        return List.copyOf(cloud.store().view().by(Usage.KIND, Usage.BY_INSTANCE, id));
    }

    private String run(String type) {
        return alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", type, "MinCount", "1", "MaxCount", "1")
                .text("//instanceId");
    }
}
