package freehold.control.operation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import freehold.kernel.Fault;
import freehold.model.Unsaid;
import freehold.model.ec2.Tag;
import freehold.model.ec2.TagSpecification;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A resource's tags, by key.
///
/// Keys that begin with `aws:` are the cloud's own: customers see them and find by them, and can neither put nor take them, and
/// they are beyond the limit.
///
/// Limits and their faults are EC2's (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions>).
public record Tags(@JsonValue Map<String, String> map) {
    /// Tags on one resource.
    static final int LIMIT = 50;
    static final int KEY_LENGTH = 128;
    static final int VALUE_LENGTH = 256;

    public static final Tags NONE = new Tags(Map.of());

    @JsonCreator
    public Tags {
        map = map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /// The tags that a request gives for resources of one type.
    public static Tags of(List<TagSpecification> specifications, ResourceType<?> type) {
        return of(specifications, type.name());
    }

    /// The same for a type by its EC2 name.
    public static Tags of(List<TagSpecification> specifications, String type) {
        return NONE.plus(specifications.stream()
                .filter(s -> type.equals(s.resourceType()))
                .flatMap(s -> s.tags().stream())
                .toList());
    }

    /// Refuses a specification for a type that the operation does not make, and one without a tag.
    public static void check(List<TagSpecification> specifications, ResourceType<?>... made) {
        check(specifications, Arrays.stream(made).map(ResourceType::name).toArray(String[]::new));
    }

    /// The same for types by their EC2 names.
    public static void check(List<TagSpecification> specifications, String... made) {
        for (var specification : specifications) {
            var name = specification.resourceType();
            if (name == null) {
                throw Fault.client("MissingParameter", "The request must contain the parameter TagSpecification.ResourceType");
            }
            if (!Arrays.asList(made).contains(name)) {
                throw Fault.client("InvalidParameterValue", "'" + name + "' is not a valid taggable resource type for this operation.");
            }
            if (specification.tags().isEmpty()) {
                throw Fault.client("InvalidParameterValue", "Tag specification must have at least one tag");
            }
        }
    }

    /// These, and the given ones in place of those with the same key.
    public Tags plus(Collection<Tag> more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new TreeMap<>(map);
        for (var tag : more) {
            all.put(checkKey(tag.key()), checkValue(tag.value()));
        }
        if (all.keySet().stream().filter(key -> !isReserved(key)).count() > LIMIT) {
            throw Fault.client("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
        }
        return new Tags(all);
    }

    /// These and some of the cloud's own.
    public Tags plusReserved(Tags own) {
        var all = new TreeMap<>(map);
        all.putAll(own.map);
        return new Tags(all);
    }

    /// Those of the cloud's own.
    public Tags reserved() {
        var all = new TreeMap<>(map);
        all.keySet().removeIf(key -> !isReserved(key));
        return new Tags(all);
    }

    /// These without one.
    ///
    /// @param value if given, the tag goes only if this is its value
    public Tags minus(String key, @Nullable String value) {
        checkKey(key);
        var current = map.get(key);
        if (current == null || value != null && !value.equals(current)) {
            return this;
        }
        var left = new TreeMap<>(map);
        left.remove(key);
        return new Tags(left);
    }

    /// As EC2 lists them on what it shows without a list where there are none: instances, volumes, images, groups, templates.
    public List<Tag> itemsIfAny() {
        return Unsaid.ifEmpty(items());
    }

    /// As EC2 lists them.
    public List<Tag> items() {
        return map.entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    private static String checkKey(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter Tag.Key");
        }
        if (key.length() > KEY_LENGTH) {
            throw Fault.client("InvalidParameterValue", "Tag key exceeds the maximum length of " + KEY_LENGTH + " characters");
        }
        if (isReserved(key)) {
            throw Fault.client("InvalidParameterValue", "Tag keys starting with 'aws:' are reserved for internal use");
        }
        return key;
    }

    private static boolean isReserved(String key) {
        return key.regionMatches(true, 0, "aws:", 0, 4);
    }

    private static String checkValue(@Nullable String value) {
        if (value != null && value.length() > VALUE_LENGTH) {
            throw Fault.client("InvalidParameterValue", "Tag value exceeds the maximum length of " + VALUE_LENGTH + " characters");
        }
        return value == null ? "" : value;
    }
}
