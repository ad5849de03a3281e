package freehold.control.instance;

import freehold.control.host.Load;
import freehold.control.instance.Neighbours.Way;
import freehold.control.instance.Siting.Terms;
import freehold.control.instancetype.Catalogue;
import freehold.control.placement.Placement;
import freehold.control.placement.Wish;
import freehold.hosting.HostId;
import freehold.kernel.store.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The hosts of instances: found where there is room and where each may be.
public final class HostChoice {
    private final Catalogue catalogue;
    private final Placement placement;

    public HostChoice(Catalogue catalogue, Placement placement) {
        this.catalogue = catalogue;
        this.placement = placement;
    }

    /// Room for one instance, reserved.
    ///
    /// @param terms where it may be, with what was left open decided
    record Seat(HostId host, Terms terms) {}

    /// What an instance of a type takes of its host, its disks aside.
    Load need(String type) {
        var size = catalogue.get(type);
        return new Load(size.promisedPercent(), size.memoryMib(), 0);
    }

    /// Room for as many new instances as fit.
    List<Seat> reserve(Tx tx, Terms terms, String zone, Load need, int atMost) {
        var neighbours = Neighbours.of(tx, terms, null);
        var seats = new ArrayList<Seat>();
        while (seats.size() < atMost) {
            var ways = neighbours.ways(zone, terms.partition(), host -> placement.room(host, need), atMost - seats.size());
            var seat = first(ways, terms, wish -> placement.reserve(tx, zone, need, wish));
            if (seat.isEmpty()) {
                break;
            }
            seats.add(seat.get());
            neighbours.add(seat.get().host, zone, seat.get().terms.partition());
        }
        return seats;
    }

    /// Room for an instance on another host than it is on.
    Optional<Seat> reserveElsewhere(Tx tx, Instance instance, Load need, Collection<HostId> avoid) {
        return first(ways(tx, instance, need), Siting.of(tx, instance.id()),
                wish -> placement.reserve(tx, instance.launch().zone(), need, wish.avoiding(avoid)));
    }

    /// Room for an instance where its disks are.
    Optional<Seat> reserveAgain(Tx tx, Instance instance) {
        var place = instance.place();
        if (place == null) {
            return Optional.empty();
        }
        var need = need(instance.settings().type());
        return first(ways(tx, instance, need), Siting.of(tx, instance.id()),
                wish -> placement.reserveOn(tx, place.host(), need, wish) ? Optional.of(place.host()) : Optional.empty());
    }

    /// Gives back what was reserved for nothing.
    void release(Tx tx, List<Seat> seats, Load need) {
        seats.forEach(seat -> placement.release(tx, seat.host, need));
    }

    private List<Way> ways(Tx tx, Instance instance, Load need) {
        var terms = Siting.of(tx, instance.id());
        return Neighbours.of(tx, terms, instance.id())
                .ways(instance.launch().zone(), terms.partition(), host -> placement.room(host, need), 1);
    }

    private static Optional<Seat> first(List<Way> ways, Terms terms, Function<Wish, Optional<HostId>> reserve) {
        for (var way : ways) {
            var host = reserve.apply(way.wish());
            if (host.isPresent()) {
                return Optional.of(new Seat(host.get(), terms.withPartition(way.partition())));
            }
        }
        return Optional.empty();
    }
}
