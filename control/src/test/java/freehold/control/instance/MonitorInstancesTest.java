package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class MonitorInstancesTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    private static final String SHOWN = "reservationSet/item/instancesSet/item/monitoring/state";

    @Test
    void turnsItOnAndUnmonitorInstancesOff() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        var on = alice.call("MonitorInstances", "InstanceId.1", id);
        assertThat(on.text("instancesSet/item/instanceId")).isEqualTo(id);
        assertThat(on.text("instancesSet/item/monitoring/state")).isEqualTo("pending");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text(SHOWN)).isEqualTo("enabled");
        assertThat(alice.call("MonitorInstances", "InstanceId.1", id).text("instancesSet/item/monitoring/state")).isEqualTo("enabled");
        assertThat(alice.call("UnmonitorInstances", "InstanceId.1", id).text("instancesSet/item/monitoring/state")).isEqualTo("disabling");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text(SHOWN)).isEqualTo("disabled");
    }

    @Test
    void isAllOrNothing() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        assertThat(alice.code("MonitorInstances", "InstanceId.1", id, "InstanceId.2", "i-0123456789abcdef0")).isEqualTo("InvalidInstanceID.NotFound");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text(SHOWN)).isEqualTo("disabled");
        assertThat(alice.code("MonitorInstances")).isEqualTo("MissingParameter");
    }

    @Test
    void isNotForTheTerminated() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        alice.call("TerminateInstances", "InstanceId.1", id);
        assertThat(alice.code("MonitorInstances", "InstanceId.1", id)).isEqualTo("IncorrectInstanceState");
    }
}
