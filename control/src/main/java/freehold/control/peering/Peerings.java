package freehold.control.peering;

import freehold.control.operation.Call;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The peerings that the caller may know of.
public record Peerings(Call call) {
    Optional<Peering> find(String id) {
        return call.view().find(Peering.KIND, id).filter(this::isSeen);
    }

    /// One of them, or EC2's fault for its absence.
    public Peering get(PeeringId id) {
        return find(id.value()).orElseThrow(() -> PeeringId.FORM.missing(id));
    }

    /// All of those named, or EC2's fault for the absence of some.
    List<Peering> getAll(Collection<String> ids) {
        var named = ids.stream().distinct().map(PeeringId::new).toList();
        var absent = named.stream().filter(id -> find(id.value()).isEmpty()).toList();
        if (!absent.isEmpty()) {
            throw PeeringId.FORM.missing(absent);
        }
        return named.stream().map(this::get).toList();
    }

    /// In the order of their ids.
    List<Peering> all() {
        return call.view().by(Peering.KIND, Peering.BY_ACCOUNT, call.account().value()).stream().filter(this::isSeen).toList();
    }

    private boolean isSeen(Peering peering) {
        return peering.isSeenBy(call.account(), call.now());
    }
}
