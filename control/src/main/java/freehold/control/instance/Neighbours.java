package freehold.control.instance;

import freehold.control.host.HostRecord;
import freehold.control.instance.Siting.Terms;
import freehold.control.placement.Wish;
import freehold.control.placementgroup.PlacementGroup;
import freehold.control.placementgroup.PlacementGroup.Spread;
import freehold.hosting.HostId;
import freehold.kernel.store.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The instances of a placement group, and where one more may be because of them. Those that are stopped hold no room, but
/// their disks stay where they are, and a new one keeps out of the way of their next start if it can.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-strategies.html>
final class Neighbours {
    /// Instances that a group whose instances are on racks of their own may have running in one zone.
    static final int SPREAD_LIMIT = 7;

    /// More than a launch may have: one neighbour counts for more than room for all that are still to come.
    private static final int NEIGHBOUR = RunInstances.COUNT_LIMIT + 1;

    private final @Nullable PlacementGroup group;
    private final List<Member> members = new ArrayList<>();

    private Neighbours(@Nullable PlacementGroup group) {
        this.group = group;
    }

    /// @param runs whether it holds room there
    private record Member(HostId host, String zone, @Nullable Integer partition, boolean runs) {}

    /// A way to be in the group.
    ///
    /// @param partition null if the group has none
    record Way(@Nullable Integer partition, Wish wish) {}

    /// @param except an instance that is no neighbour of its own
    static Neighbours of(View view, Terms terms, @Nullable InstanceId except) {
        var group = terms.group(view).orElse(null);
        var neighbours = new Neighbours(group);
        if (group != null) {
            for (var siting : view.by(Siting.KIND, Siting.BY_GROUP, group.id().value())) {
                if (!siting.instance().equals(except)) {
                    view.find(Instance.TYPE.kind(), siting.instance().value()).ifPresent(i -> neighbours.add(i, siting.terms()));
                }
            }
        }
        return neighbours;
    }

    private void add(Instance instance, Terms terms) {
        var place = instance.place();
        if (place != null) {
            members.add(new Member(place.host(), instance.launch().zone(), terms.partition(), place.reserved()));
        }
    }

    /// One more has got its host.
    void add(HostId host, String zone, @Nullable Integer partition) {
        if (group != null) {
            members.add(new Member(host, zone, partition, true));
        }
    }

    /// The ways for one more, the best first.
    ///
    /// @param partition null if it may be any
    /// @param room      how many such instances fit on a host
    /// @param left      how many are to come, this one among them
    List<Way> ways(String zone, @Nullable Integer partition, ToIntFunction<HostRecord> room, int left) {
        if (group == null) {
            return List.of(new Way(null, Wish.NONE));
        }
        return switch (group.strategy()) {
            case CLUSTER -> together(zone, room, left);
            case SPREAD -> apart(zone, group.spread() == Spread.HOST ? Integer.MAX_VALUE : SPREAD_LIMIT);
            case PARTITION -> inPartitions(partition, group.partitions() == null ? 1 : group.partitions());
        };
    }

    /// Beside as many as can be; the first goes where most of the others fit too.
    private List<Way> together(String zone, ToIntFunction<HostRecord> room, int left) {
        if (count(m -> m.runs && !m.zone.equals(zone)) > 0) {
            return List.of();
        }
        var most = new Wish(null, _ -> true,
                host -> NEIGHBOUR * count(m -> m.runs && m.host.equals(host.id())) + Math.min(left, room.applyAsInt(host)));
        return List.of(
                new Way(null, most.and(host -> count(m -> m.runs && m.host.equals(host.id())) > 0)),
                new Way(null, most));
    }

    private List<Way> apart(String zone, int limit) {
        if (count(m -> m.runs && m.zone.equals(zone)) >= limit) {
            return List.of();
        }
        return List.of(new Way(null, new Wish(
                null,
                host -> count(m -> m.runs && m.host.equals(host.id())) == 0,
                host -> -count(m -> m.host.equals(host.id())))));
    }

    /// Partitions that have the fewest come first.
    private List<Way> inPartitions(@Nullable Integer asked, int partitions) {
        return IntStream.rangeClosed(1, partitions)
                .boxed()
                .filter(partition -> asked == null || asked.equals(partition))
                .sorted(Comparator.comparingInt(partition -> count(m -> m.runs && partition.equals(m.partition))))
                .map(partition -> new Way(partition, new Wish(
                        null,
                        host -> count(m -> m.runs && m.host.equals(host.id()) && !partition.equals(m.partition)) == 0,
                        host -> -count(m -> m.host.equals(host.id()) && !partition.equals(m.partition)))))
                .toList();
    }

    private int count(Predicate<Member> which) {
        return (int) members.stream().filter(which).count();
    }
}
