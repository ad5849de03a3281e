package freehold.control.tag;

import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.kernel.Id;
import freehold.model.Params;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Every type of thing that carries tags, by what its ids begin with.
final class TaggableTypes {
    /// Resources that one request may name.
    static final int RESOURCE_LIMIT = 1000;

    private final TreeMap<String, TaggableType> byPrefix = new TreeMap<>();

    private record ResourceId(String value) implements Id {}

    TaggableTypes(Collection<TaggableType> types) {
        types.forEach(type -> byPrefix.put(type.form().prefix(), type));
    }

    /// The type that an id is of.
    ///
    /// @throws Fault EC2's, if it is of none, or badly spelt
    TaggableType of(String id) {
        for (int dash = id.lastIndexOf('-'); dash > 0; dash = id.lastIndexOf('-', dash - 1)) { // some prefixes have one themselves
            var type = byPrefix.get(id.substring(0, dash));
            if (type != null && type.form().fits(id)) {
                return type;
            }
        }
        throw Fault.client("InvalidID", "The ID '" + id + "' is not valid");
    }

    static void require(Params params) {
        if (params.structure("ResourceId") == null) {
            throw noneSpecified();
        }
    }

    private static Fault noneSpecified() {
        return Fault.client("MissingParameter", "The request must contain the parameter resourceIdSet");
    }

    /// Changes the tags of all the resources, or of none if one is missing.
    void change(Change call, List<String> ids, UnaryOperator<Tags> change) {
        if (ids.isEmpty()) {
            throw noneSpecified();
        }
        if (ids.size() > RESOURCE_LIMIT) {
            throw Fault.client("InvalidParameterValue", "The number of resources exceeds the limit of " + RESOURCE_LIMIT + ".");
        }
        var changed = new LinkedHashMap<String, Tags>();
        var absent = new LinkedHashMap<TaggableType, List<ResourceId>>();
        for (var id : new LinkedHashSet<>(ids)) {
            var type = of(id);
            type.find(call, id).ifPresentOrElse(
                    tags -> changed.put(id, change.apply(tags)),
                    () -> absent.computeIfAbsent(type, _ -> new ArrayList<>()).add(new ResourceId(id)));
        }
        for (var missing : absent.entrySet()) {
            throw missing.getKey().form().missing(missing.getValue());
        }
        changed.forEach((id, tags) -> of(id).put(call, id, tags));
    }

    /// Every tag of the caller's, in the order of resources' ids and then of keys.
    Stream<PlacedTag> all(Call call) {
        return byPrefix.values().stream().flatMap(type -> type.all(call).flatMap(each -> tags(type, each.id(), each.tags())));
    }

    /// The tags of one resource; none if there is no such resource.
    Stream<PlacedTag> of(Call call, String id) {
        var type = byPrefix.get(id.substring(0, Math.max(0, id.indexOf('-'))));
        return type == null ? Stream.empty() : type.find(call, id).stream().flatMap(tags -> tags(type, id, tags));
    }

    private static Stream<PlacedTag> tags(TaggableType type, String id, Tags tags) {
        return tags.map().entrySet().stream().map(tag -> new PlacedTag(type.name(), id, tag.getKey(), tag.getValue()));
    }
}
