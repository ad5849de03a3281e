package freehold.control.instance;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;

/// Launches for tests.
final class InstanceRuns {
    private InstanceRuns() {}

    /// One instance, pending.
    static String run(TestCloud cloud, Ec2 who, String type, String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", type, "MinCount", "1", "MaxCount", "1"));
        params.addAll(List.of(more));
        return who.call("RunInstances", params.toArray(String[]::new)).text("//instanceId");
    }
}
