package freehold.control.instance;

import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.control.instance.Instance.Goal;
import freehold.control.instancetype.Catalogue;
import freehold.control.placement.Placement;
import freehold.control.placement.Wish;
import freehold.control.volume.Volume;
import freehold.hosting.HostId;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Room for on-demand instances where there is none: spot instances have it, and are told to leave. Of the hosts where the
/// on-demand instance may be ([HostChoice] says which), those go whose prices are the least together.
public final class Yielding {
    private final Catalogue catalogue;
    private final Placement placement;

    public Yielding(Catalogue catalogue, Placement placement) {
        this.catalogue = catalogue;
        this.placement = placement;
    }

    /// Who is to leave a host, of those who don't know yet.
    private record Plan(HostRecord host, List<Instance> leaving, BigDecimal cost) {}

    /// Reserves room somewhere in a zone, tells those who have it, and says where it will be.
    ///
    /// @return empty, with nobody told, if spot instances have not so much room where it will do
    Optional<HostId> reserve(Tx tx, String zone, Load need, Wish wish, Instant now) {
        @Nullable Plan best = null;
        for (var host : placement.suitable(tx, zone, wish)) {
            var plan = plan(tx, host, need).orElse(null);
            if (plan != null && (best == null || plan.cost.compareTo(best.cost) < 0)) {
                best = plan;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        carryOut(tx, best, need, wish, now);
        return Optional.of(best.host.id());
    }

    /// The same on one host.
    ///
    /// @return whether there will be room
    boolean reserveOn(Tx tx, HostId id, Load need, Wish wish, Instant now) {
        var plan = tx.find(HostRecord.KIND, id.value())
                .filter(host -> placement.suitable(tx, host.facts().zone(), wish).contains(host))
                .flatMap(host -> plan(tx, host, need));
        plan.ifPresent(p -> carryOut(tx, p, need, wish, now));
        return plan.isPresent();
    }

    private void carryOut(Tx tx, Plan plan, Load need, Wish wish, Instant now) {
        for (var instance : plan.leaving) {
            var stops = instance.spot() != null && instance.spot().stops();
            tx.put(Interruption.KIND, new Interruption(instance.id(), instance.owner(), stops, now, now.plus(Interruption.NOTICE)));
        }
        placement.promise(tx, plan.host.id(), need, wish);
    }

    private Optional<Plan> plan(View view, HostRecord host, Load need) {
        var load = host.load().plus(need);
        var others = new ArrayList<Instance>();
        for (var instance : view.by(Instance.TYPE.kind(), Instance.SPOT_BY_HOST, host.id().value())) {
            var place = instance.place();
            if (place == null || !place.reserved()) {
                continue;
            }
            if (Interruption.of(view, instance.id().value()).isPresent()) {
                load = load.minus(leaves(view, instance));
            } else if (instance.want().goal() == Goal.RUN) {
                others.add(instance);
            }
        }
        others.sort(Comparator.comparing(this::price).thenComparing(Instance::launchTime, Comparator.reverseOrder())
                .thenComparing(instance -> instance.id().value()));
        var leaving = new ArrayList<Instance>();
        for (var next = others.iterator(); next.hasNext() && !placement.carries(host, load); ) {
            var instance = next.next();
            leaving.add(instance);
            load = load.minus(leaves(view, instance));
        }
        return placement.carries(host, load) ? Optional.of(withoutNeedless(view, host, leaving, load)) : Optional.empty();
    }

    /// Those that a dearer one has made needless need not go.
    private Plan withoutNeedless(View view, HostRecord host, List<Instance> leaving, Load after) {
        var load = after;
        var needed = new ArrayList<Instance>();
        for (var instance : leaving.reversed()) {
            var staying = load.plus(leaves(view, instance));
            if (placement.carries(host, staying)) {
                load = staying;
            } else {
                needed.add(instance);
            }
        }
        return new Plan(host, needed, needed.stream().map(this::price).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /// What there is when an instance has gone: one that stops leaves its disks there.
    private Load leaves(View view, Instance instance) {
        var need = Placement.need(catalogue.get(instance.settings().type()));
        if (instance.spot() != null && instance.spot().stops()) {
            return need;
        }
        int gib = view.by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value()).stream()
                .filter(volume -> volume.attachment() != null && volume.attachment().deleteOnTermination())
                .mapToInt(Volume::gib)
                .sum();
        return need.plus(new Load(0, 0, gib));
    }

    private BigDecimal price(Instance instance) {
        return catalogue.spotUsdPerHour(instance.settings().type(), instance.launch().zone());
    }
}
