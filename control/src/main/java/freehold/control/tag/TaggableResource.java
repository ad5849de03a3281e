package freehold.control.tag;

import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.IdForm;
import java.util.Optional;
import java.util.stream.Stream;

/// A type of resource, as a type of thing that carries tags.
record TaggableResource<R extends Taggable>(ResourceType<R> type) implements TaggableType {
    @Override
    public String name() {
        return type.name();
    }

    @Override
    public IdForm form() {
        return type.form();
    }

    @Override
    public Optional<Tags> find(Call call, String id) {
        return resource(call, id).map(Taggable::tags);
    }

    @Override
    public void put(Change call, String id, Tags tags) {
        resource(call, id).ifPresent(r -> call.put(type, type.kind().type().cast(r.withTags(tags))));
    }

    @Override
    public Stream<Labelled> all(Call call) {
        return call.mine(type).stream().map(r -> new Labelled(r.id().value(), r.tags()));
    }

    private Optional<R> resource(Call call, String id) {
        return call.view().find(type.kind(), id).filter(r -> r.owner().equals(call.account()));
    }
}
