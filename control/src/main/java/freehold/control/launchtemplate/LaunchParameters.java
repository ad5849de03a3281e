package freehold.control.launchtemplate;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import freehold.kernel.Fault;
import freehold.kernel.store.Json;
import freehold.model.Params;
import freehold.model.ec2.CreateLaunchTemplateRequest;
import freehold.model.ec2.RequestLaunchTemplateData;
import freehold.model.ec2.ResponseLaunchTemplateData;
import freehold.model.ec2.RunInstancesRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a launch says, as parameters: `BlockDeviceMapping.1.Ebs.VolumeSize` is `8`. A template calls them as RunInstances does,
/// so that one can be laid over the other, and what is kept is neither more nor less than what was said.
public record LaunchParameters(@JsonValue Map<String, String> leaves) {
    public static final LaunchParameters NONE = new LaunchParameters(Map.of());

    /// Characters of all values. User data has most of them: 16 KiB in base64.
    static final int LENGTH_LIMIT = 256 * 1024;

    private static final String TAGS = "TagSpecification";

    /// Structures whose members are choices of their own: each may come from the one or the other. Everything else is taken
    /// whole.
    private static final Set<String> MEMBER_BY_MEMBER = Set.of("Placement", "MetadataOptions", "CpuOptions",
            "MaintenanceOptions", "PrivateDnsNameOptions", "EnclaveOptions", "NetworkPerformanceOptions");

    /// Two ways to say one thing: who says the one does not want the other.
    private static final Map<String, String> INSTEAD_OF = Map.of(
            "SecurityGroup", "SecurityGroupId",
            "SecurityGroupId", "SecurityGroup",
            "InstanceType", "InstanceRequirements",
            "InstanceRequirements", "InstanceType");

    @JsonCreator
    public LaunchParameters {
        leaves = Collections.unmodifiableMap(new TreeMap<>(leaves));
    }

    /// @param structure null for nothing said
    /// @throws Fault if it is more than can be kept
    public static LaunchParameters of(@Nullable Params structure) {
        if (structure == null) {
            return NONE;
        }
        var leaves = structure.leaves();
        if (leaves.values().stream().mapToInt(String::length).sum() > LENGTH_LIMIT) {
            throw Fault.client("InvalidParameterValue", "What is to be launched is described by more than " + LENGTH_LIMIT + " characters.");
        }
        return new LaunchParameters(leaves);
    }

    /// These with others laid over them, as RunInstances lays its own over a template's: what is said again counts, a list as a
    /// whole; tags of resources are put together by key
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/launch-instances-from-launch-template.html>).
    public LaunchParameters under(LaunchParameters over) {
        var all = new TreeMap<>(leaves);
        over.leaves.forEach((path, value) -> {
            var name = name(path);
            if (name.equals(TAGS)) {
                return;
            }
            if (MEMBER_BY_MEMBER.contains(name)) {
                boolean saysNothing = name.equals("Placement") && value.isEmpty(); // so Terraform does
                if (!saysNothing || !leaves.containsKey(path)) {
                    all.put(path, value);
                }
                return;
            }
            all.keySet().removeIf(p -> name(p).equals(name) && !over.leaves.containsKey(p));
            var instead = INSTEAD_OF.get(name);
            all.keySet().removeIf(p -> name(p).equals(instead));
            all.put(path, value);
        });
        all.keySet().removeIf(path -> name(path).equals(TAGS));
        all.putAll(tagLeaves(over));
        return new LaunchParameters(all);
    }

    /// These without some, by their first names.
    public LaunchParameters without(Set<String> names) {
        var left = new TreeMap<>(leaves);
        left.keySet().removeIf(path -> names.contains(name(path)));
        return new LaunchParameters(left);
    }

    /// These and one more, or one in place of another.
    public LaunchParameters with(String path, String value) {
        var all = new TreeMap<>(leaves);
        all.put(path, value);
        return new LaunchParameters(all);
    }

    /// Only the tags for what is launched: not those of one more type, that of whatever launches.
    public LaunchParameters launchTags(String except) {
        var tags = new TreeMap<String, String>();
        var specifications = Params.of(leaves).list(TAGS);
        for (var specification : specifications) {
            if (!except.equals(specification.string("ResourceType"))) {
                specification.leaves().forEach((path, value) -> tags.put(specification.path() + "." + path, value));
            }
        }
        return new LaunchParameters(tags);
    }

    public @Nullable String get(String path) {
        return leaves.get(path);
    }

    /// What is said, without the indexes of lists.
    public Set<String> paths() {
        return Params.of(leaves).paths();
    }

    /// As RunInstances reads them.
    ///
    /// @throws Fault EC2's, if it does not know one of them, or misses one
    public RunInstancesRequest request() {
        return RunInstancesRequest.API.parse(Params.of(leaves));
    }

    /// As templates show them.
    ResponseLaunchTemplateData shown() {
        return Json.as(ResponseLaunchTemplateData.class, data());
    }

    /// As templates take them.
    public RequestLaunchTemplateData data() {
        if (leaves.isEmpty()) {
            return RequestLaunchTemplateData.builder().build();
        }
        var whole = new LinkedHashMap<>(Map.of("LaunchTemplateName", "any"));
        leaves.forEach((path, value) -> whole.put("LaunchTemplateData." + path, value));
        var request = CreateLaunchTemplateRequest.API.parse(Params.of(whole));
        return requireNonNull(request.launchTemplateData());
    }

    private Map<String, String> tagLeaves(LaunchParameters over) {
        var byType = new LinkedHashMap<String, Map<String, String>>();
        addTags(byType);
        over.addTags(byType);
        var made = new LinkedHashMap<String, String>();
        int type = 0;
        for (var specification : byType.entrySet()) {
            var stem = TAGS + "." + ++type + ".";
            made.put(stem + "ResourceType", specification.getKey());
            int tag = 0;
            for (var each : specification.getValue().entrySet()) {
                made.put(stem + "Tag." + ++tag + ".Key", each.getKey());
                made.put(stem + "Tag." + tag + ".Value", each.getValue());
            }
        }
        return made;
    }

    private void addTags(Map<String, Map<String, String>> byType) {
        for (var specification : Params.of(leaves).list(TAGS)) {
            var type = specification.string("ResourceType");
            var tags = byType.computeIfAbsent(type == null ? "" : type, _ -> new LinkedHashMap<>());
            for (var tag : specification.list("Tag")) {
                var key = tag.string("Key");
                var value = tag.string("Value");
                tags.put(key == null ? "" : key, value == null ? "" : value);
            }
        }
    }

    private static String name(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
