package freehold.control.fleet;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;

/// Fleets for tests.
final class Fleets {
    private Fleets() {}

    /// A template of t3.micro.
    static String template(TestCloud cloud, Ec2 who) {
        return who.call("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", cloud.image(),
                        "LaunchTemplateData.InstanceType", "t3.micro",
                        "LaunchTemplateData.TagSpecification.1.ResourceType", "instance",
                        "LaunchTemplateData.TagSpecification.1.Tag.1.Key", "Name", "LaunchTemplateData.TagSpecification.1.Tag.1.Value", "web")
                .text("launchTemplate/launchTemplateId");
    }

    /// Of on-demand capacity, from the template.
    static String[] params(String type, int target, String... more) {
        var params = new ArrayList<>(List.of("Type", type,
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName", "web",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "$Latest",
                "TargetCapacitySpecification.TotalTargetCapacity", Integer.toString(target),
                "TargetCapacitySpecification.DefaultTargetCapacityType", "on-demand"));
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }

    static Xml create(Ec2 who, String type, int target, String... more) {
        return who.call("CreateFleet", params(type, target, more));
    }

    /// An override's parameters.
    static String[] override(int number, String... namesAndValues) {
        var params = namesAndValues.clone();
        for (int i = 0; i < params.length; i += 2) {
            params[i] = "LaunchTemplateConfigs.1.Overrides." + number + "." + params[i];
        }
        return params;
    }

    static String[] all(String[]... parts) {
        var all = new ArrayList<String>();
        for (var part : parts) {
            all.addAll(List.of(part));
        }
        return all.toArray(String[]::new);
    }

    static Xml describe(Ec2 who, String id) {
        return who.call("DescribeFleets", "FleetId.1", id).one("fleetSet/item");
    }
}
