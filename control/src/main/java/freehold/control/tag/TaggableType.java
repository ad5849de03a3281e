package freehold.control.tag;

import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.IdForm;
import java.util.Optional;
import java.util.stream.Stream;

/// A type of thing that carries tags.
public interface TaggableType {
    /// EC2's name of it: `instance`.
    String name();

    IdForm form();

    /// The tags of one of the caller's; empty if there is none of that id.
    Optional<Tags> find(Call call, String id);

    /// Puts other tags on one that is there.
    void put(Change call, String id, Tags tags);

    /// All of the caller's, in the order of their ids.
    Stream<Labelled> all(Call call);

    record Labelled(String id, Tags tags) {}

    /// A type of resource.
    static <R extends Taggable> TaggableType of(ResourceType<R> type) {
        return new TaggableResource<>(type);
    }
}
