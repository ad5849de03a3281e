package freehold.control.peering;

import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.tag.TaggableType;
import freehold.kernel.IdForm;
import java.util.Optional;
import java.util.stream.Stream;

/// Peerings as things that carry tags: each of two owners has its own.
public final class TaggablePeerings implements TaggableType {
    @Override
    public String name() {
        return Peering.TYPE;
    }

    @Override
    public IdForm form() {
        return PeeringId.FORM;
    }

    @Override
    public Optional<Tags> find(Call call, String id) {
        return new Peerings(call).find(id).map(peering -> peering.tags(call.account()));
    }

    @Override
    public void put(Change call, String id, Tags tags) {
        new Peerings(call).find(id).ifPresent(peering -> call.tx().put(Peering.KIND, peering.withTags(call.account(), tags)));
    }

    @Override
    public Stream<Labelled> all(Call call) {
        return new Peerings(call).all().stream().map(peering -> new Labelled(peering.id().value(), peering.tags(call.account())));
    }
}
