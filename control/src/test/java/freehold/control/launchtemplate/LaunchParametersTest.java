package freehold.control.launchtemplate;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.Fault;
import freehold.model.ec2.CreateLaunchTemplateRequest;
import freehold.model.ec2.RunInstancesRequest;
import freehold.model.Member;
import freehold.kernel.store.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LaunchParametersTest {
    /// What a template says otherwise than RunInstances, or RunInstances does not know at all.
    static final Set<String> NOT_OF_RUN_INSTANCES = Set.of("RamDiskId", "InstanceRequirements");

    static LaunchParameters of(String... params) {
        var map = new TreeMap<String, String>();
        for (int i = 0; i < params.length; i += 2) {
            map.put(params[i], params[i + 1]);
        }
        return new LaunchParameters(map);
    }

    /// A template that says everything that the model has for one.
    static LaunchParameters everything() {
        var said = new TreeMap<String, String>();
        for (var path : CreateLaunchTemplateRequest.API.members().stream().map(Member::path).toList()) {
            if (path.startsWith("LaunchTemplateData.")) {
                said.put(path.substring("LaunchTemplateData.".length()), "x");
            }
        }
        return new LaunchParameters(typed(said));
    }

    /// The same with values of the right types and indexes where there are lists, found by trying.
    private static Map<String, String> typed(Map<String, String> said) {
        var typed = new TreeMap<String, String>();
        said.keySet().forEach(path -> {
            for (var value : List.of("7", "true", "text", "2026-01-01T00:00:00Z")) {
                for (var spelt : spellings(path)) {
                    try {
                        var one = whatItNeeds(path).with(spelt, value);
                        var shown = Json.write(one.shown());
                        if (shown.contains(value.equals("true") || value.equals("7") ? value : "\"" + value + "\"")) {
                            typed.put(spelt, value);
                            return;
                        }
                    } catch (Fault wrongType) {
                        // the next
                    }
                }
            }
            throw new AssertionError(path + " is not shown");
        });
        return typed;
    }

    /// What the model wants to be told beside it.
    private static LaunchParameters whatItNeeds(String path) {
        return switch (path.split("\\.")[0]) {
            case "ElasticInferenceAccelerator" -> path.endsWith("Type") ? of() : of("ElasticInferenceAccelerator.1.Type", "eia1");
            case "InstanceRequirements" -> of("InstanceRequirements.VCpuCount.Min", "1", "InstanceRequirements.MemoryMiB.Min", "1");
            default -> of();
        };
    }

    /// With an index after none, one or two of the names.
    private static List<String> spellings(String path) {
        var names = path.split("\\.");
        var all = new ArrayList<String>();
        for (int bits = 0; bits < 1 << names.length; bits++) {
            var spelt = new StringBuilder();
            for (int i = 0; i < names.length; i++) {
                spelt.append(i == 0 ? "" : ".").append(names[i]).append((bits >> i & 1) == 1 ? ".1" : "");
            }
            all.add(spelt.toString());
        }
        return all;
    }

    @Test
    void everythingThatATemplateCanSayIsShown() {
        var all = everything();
        assertThat(all.leaves()).hasSizeGreaterThan(100);
    }

    @Test
    void aTemplateCallsThingsAsRunInstancesDoes() {
        var known = RunInstancesRequest.API.members().stream().map(Member::path).toList();
        assertThat(everything().without(NOT_OF_RUN_INSTANCES).paths()).isSubsetOf(known);
    }

    @Test
    void whatIsSaidAgainCountsAndListsAreTakenWhole() {
        var template = of("ImageId", "ami-1", "InstanceType", "t3.nano", "BlockDeviceMapping.1.DeviceName", "/dev/sda1",
                "BlockDeviceMapping.2.DeviceName", "/dev/sdf", "SecurityGroupId.1", "sg-1");
        var all = template.under(of("InstanceType", "t3.micro", "BlockDeviceMapping.1.Ebs.VolumeSize", "8", "MinCount", "1"));
        assertThat(all).isEqualTo(of("ImageId", "ami-1", "InstanceType", "t3.micro", "BlockDeviceMapping.1.Ebs.VolumeSize", "8",
                "MinCount", "1", "SecurityGroupId.1", "sg-1"));
    }

    @Test
    void optionsAreTakenOneByOne() {
        var template = of("MetadataOptions.HttpTokens", "required", "MetadataOptions.HttpEndpoint", "enabled", "Placement.AvailabilityZone", "local-1a");
        var all = template.under(of("MetadataOptions.HttpTokens", "optional", "Placement.Tenancy", "default", "Placement.AvailabilityZone", ""));
        assertThat(all).isEqualTo(of("MetadataOptions.HttpTokens", "optional", "MetadataOptions.HttpEndpoint", "enabled",
                "Placement.AvailabilityZone", "local-1a", "Placement.Tenancy", "default"));
    }

    @Test
    void theOtherWayToSayItIsForgotten() {
        assertThat(of("SecurityGroupId.1", "sg-1").under(of("SecurityGroup.1", "web"))).isEqualTo(of("SecurityGroup.1", "web"));
        assertThat(of("InstanceRequirements.VCpuCount.Min", "1").under(of("InstanceType", "t3.nano"))).isEqualTo(of("InstanceType", "t3.nano"));
    }

    @Test
    void tagsArePutTogetherByTypeAndKey() {
        var template = of("TagSpecification.1.ResourceType", "instance", "TagSpecification.1.Tag.1.Key", "a", "TagSpecification.1.Tag.1.Value", "1",
                "TagSpecification.1.Tag.2.Key", "b", "TagSpecification.1.Tag.2.Value", "1");
        var all = template.under(of("TagSpecification.1.ResourceType", "volume", "TagSpecification.1.Tag.1.Key", "c", "TagSpecification.1.Tag.1.Value", "2",
                "TagSpecification.2.ResourceType", "instance", "TagSpecification.2.Tag.1.Key", "b", "TagSpecification.2.Tag.1.Value", "2"));
        assertThat(all).isEqualTo(of(
                "TagSpecification.1.ResourceType", "instance", "TagSpecification.1.Tag.1.Key", "a", "TagSpecification.1.Tag.1.Value", "1",
                "TagSpecification.1.Tag.2.Key", "b", "TagSpecification.1.Tag.2.Value", "2",
                "TagSpecification.2.ResourceType", "volume", "TagSpecification.2.Tag.1.Key", "c", "TagSpecification.2.Tag.1.Value", "2"));
        assertThat(template.under(LaunchParameters.NONE)).isEqualTo(template);
    }
}
