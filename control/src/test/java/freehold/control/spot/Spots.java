package freehold.control.spot;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;

/// Spot instances for tests.
public final class Spots {
    public static final String[] PERSISTENT = {"InstanceMarketOptions.SpotOptions.SpotInstanceType", "persistent"};
    public static final String[] STOPS = {"InstanceMarketOptions.SpotOptions.SpotInstanceType", "persistent",
        "InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior", "stop"};

    private Spots() {}

    /// A launch's parameters.
    public static String[] launch(TestCloud cloud, String type, String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", type, "MinCount", "1", "MaxCount", "1"));
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }

    /// One spot instance, pending.
    public static String run(TestCloud cloud, Ec2 who, String type, String... more) {
        var params = new ArrayList<>(List.of(launch(cloud, type, more)));
        params.addAll(List.of("InstanceMarketOptions.MarketType", "spot"));
        return who.call("RunInstances", params.toArray(String[]::new)).text("//instanceId");
    }

    /// One request's id.
    public static String request(TestCloud cloud, Ec2 who, String type, String... more) {
        var params = new ArrayList<>(List.of("LaunchSpecification.ImageId", cloud.image(), "LaunchSpecification.InstanceType", type));
        params.addAll(List.of(more));
        return who.call("RequestSpotInstances", params.toArray(String[]::new)).text("spotInstanceRequestSet/item/spotInstanceRequestId");
    }

    public static String requestOf(Ec2 who, String instance) {
        return who.call("DescribeInstances", "InstanceId.1", instance).text("//spotInstanceRequestId");
    }

    public static Xml describe(Ec2 who, String request) {
        return who.call("DescribeSpotInstanceRequests", "SpotInstanceRequestId.1", request).one("spotInstanceRequestSet/item");
    }

    /// State and status: `active fulfilled`.
    public static String status(Ec2 who, String request) {
        var described = describe(who, request);
        return described.text("state") + " " + described.text("status/code");
    }

    public static String state(Ec2 who, String instance) {
        return who.call("DescribeInstances", "InstanceId.1", instance).text("//instanceState/name");
    }
}
