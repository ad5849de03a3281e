package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.host.Liveness;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeInstanceStatusTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isAboutRunningInstancesUnlessAllAreAskedFor() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(alice.call("DescribeInstanceStatus").count("instanceStatusSet/item")).isZero();
        assertThat(alice.call("DescribeInstanceStatus", "InstanceId.1", id).count("instanceStatusSet/item")).isZero();
        var pending = alice.call("DescribeInstanceStatus", "IncludeAllInstances", "true").one("instanceStatusSet/item");
        assertThat(pending.text("instanceState/name")).isEqualTo("pending");
        assertThat(pending.text("instanceStatus/status")).isEqualTo("not-applicable");
        cloud.settle();
        var running = alice.call("DescribeInstanceStatus", "InstanceId.1", id).one("instanceStatusSet/item");
        assertThat(running.text("instanceStatus/status")).isEqualTo("ok");
        assertThat(running.text("systemStatus/status")).isEqualTo("ok");
        assertThat(running.text("systemStatus/details/item/status")).isEqualTo("passed");
        assertThat(running.text("attachedEbsStatus/status")).isEqualTo("ok");
        assertThat(running.text("attachedEbsStatus/details/item/name")).isEqualTo("reachability");
        assertThat(running.text("attachedEbsStatus/details/item/status")).isEqualTo("passed");
        assertThat(running.text("availabilityZone")).isEqualTo("local-1a");
    }

    @Test
    void isInitializingWhileItReboots() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        alice.call("RebootInstances", "InstanceId.1", id);
        assertThat(alice.call("DescribeInstanceStatus").text("//instanceStatus/status")).isEqualTo("initializing");
        cloud.settle();
        assertThat(alice.call("DescribeInstanceStatus").text("//instanceStatus/status")).isEqualTo("ok");
    }

    @Test
    void isImpairedWhenItsHostFallsSilent() {
        InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        cloud.endAgents();
        cloud.time().advance(Liveness.SILENCE_LIMIT.plusSeconds(1));
        var status = alice.filtered("DescribeInstanceStatus", "system-status.status", "impaired").one("instanceStatusSet/item");
        assertThat(status.text("systemStatus/details/item/status")).isEqualTo("failed");
        assertThat(status.text("instanceStatus/status")).isEqualTo("insufficient-data");
    }

    @Test
    void comesInPagesAndByFilters() {
        for (int i = 0; i < 6; i++) {
            InstanceRuns.run(cloud, alice, "t3.nano");
        }
        cloud.settle();
        var page = alice.call("DescribeInstanceStatus", "MaxResults", "5");
        assertThat(page.count("instanceStatusSet/item")).isEqualTo(5);
        assertThat(alice.call("DescribeInstanceStatus", "MaxResults", "5", "NextToken", page.text("nextToken"))
                .count("instanceStatusSet/item")).isEqualTo(1);
        for (var filter : List.of("instance-status.reachability=passed", "instance-state-code=16", "availability-zone=local-1?")) {
            var parts = filter.split("=");
            assertThat(alice.filtered("DescribeInstanceStatus", parts[0], parts[1]).count("instanceStatusSet/item")).isEqualTo(6);
        }
        assertThat(alice.filtered("DescribeInstanceStatus", "event.code", "*").count("instanceStatusSet/item")).isZero();
        assertThat(cloud.signIn("bob").call("DescribeInstanceStatus").count("instanceStatusSet/item")).isZero();
    }
}
