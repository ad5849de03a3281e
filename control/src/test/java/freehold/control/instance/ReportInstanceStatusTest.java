package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportInstanceStatusTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void isTakenNoteOfAndChangesNothing() {
        var id = running();
        var before = cloud.store().everything();
        alice.call("ReportInstanceStatus", params(id, "Status", "impaired", "ReasonCode.1", "unresponsive", "ReasonCode.2", "other",
                "StartTime", "2030-01-01T00:00:00Z", "EndTime", "2030-01-01T01:00:00Z", "Description", "it hangs"));
        assertThat(cloud.store().everything()).isEqualTo(before);
        assertThat(alice.call("DescribeInstanceStatus").text("instanceStatusSet/item/instanceStatus/status")).isEqualTo("ok");
    }

    @Test
    void mustMakeSense() {
        var id = running();
        assertThat(alice.code("ReportInstanceStatus", params(id, "Status", "sad", "ReasonCode.1", "other"))).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ReportInstanceStatus", params(id, "Status", "ok", "ReasonCode.1", "mood"))).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ReportInstanceStatus", params(id, "Status", "ok", "ReasonCode.1", "other",
                "StartTime", "2030-01-01T01:00:00Z", "EndTime", "2030-01-01T00:00:00Z"))).isEqualTo("InvalidParameterValue");
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.code("ReportInstanceStatus", params(id, "Status", "ok", "ReasonCode.1", "other"))).isEqualTo("IncorrectInstanceState");
    }

    private String running() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        return id;
    }

    private static String[] params(String id, String... more) {
        var params = new ArrayList<>(List.of("InstanceId.1", id));
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }
}
