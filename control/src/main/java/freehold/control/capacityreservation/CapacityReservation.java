package freehold.control.capacityreservation;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.HostId;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Room for instances of one type in one zone.
///
/// Each that is not used is reserved on a host as if an instance were there; one that is used is its instance's own room, and
/// becomes the reservation's again when the instance stops.
///
/// @param total     instances that there is room for
/// @param free      by host, how many of them are not used
/// @param dedicated whether its room is on hosts that serve no other account
/// @param targeted  whether only instances that name it use it
/// @param endDate   null if it does not end by itself
/// @param end       null while it has not been ended
public record CapacityReservation(
        CapacityReservationId id,
        AccountId owner,
        String type,
        String zone,
        int total,
        Map<String, Integer> free,
        boolean dedicated,
        boolean targeted,
        boolean ebsOptimized,
        Instant created,
        @Nullable Instant endDate,
        @Nullable End end,
        Tags tags)
        implements Taggable {
    public static final ResourceType<CapacityReservation> TYPE =
            ResourceType.of("capacity-reservation", CapacityReservation.class, CapacityReservationId.FORM);

    /// What all instances here are.
    static final String PLATFORM = "Linux/UNIX";

    /// @param cancelled whether it was cancelled, and did not expire
    public record End(Instant at, boolean cancelled) {}

    public CapacityReservation {
        free = Collections.unmodifiableMap(new TreeMap<>(free));
    }

    /// Whether instances may use it.
    public boolean isActive(Instant now) {
        return end == null && !isOver(now);
    }

    boolean isOver(Instant now) {
        return endDate != null && !now.isBefore(endDate);
    }

    /// How many more instances may use it.
    public int available() {
        return free.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many instances use it.
    int used() {
        return total - available();
    }

    /// EC2's states.
    String state(Instant now) {
        return isActive(now) ? "active" : end != null && end.cancelled ? "cancelled" : "expired";
    }

    /// The same, or EC2's fault if it has ended.
    CapacityReservation mustBeActive(Instant now) {
        if (!isActive(now)) {
            throw Fault.client("InvalidCapacityReservationState", "The capacity reservation '" + id + "' is not in the 'active' state.");
        }
        return this;
    }

    /// With room on a host that is not used, or was used until now.
    public CapacityReservation plusFree(HostId host) {
        var more = new TreeMap<>(free);
        more.merge(host.value(), 1, Integer::sum);
        return withFree(more);
    }

    /// Without some of the room on a host that is not used, or is used from now on.
    public CapacityReservation minusFree(HostId host) {
        var less = new TreeMap<>(free);
        less.computeIfPresent(host.value(), (_, count) -> count == 1 ? null : (Integer) (count - 1));
        return withFree(less);
    }

    CapacityReservation withFree(Map<String, Integer> newFree) {
        return new CapacityReservation(id, owner, type, zone, total, newFree, dedicated, targeted, ebsOptimized, created, endDate, end, tags);
    }

    CapacityReservation withTotal(int newTotal) {
        return new CapacityReservation(id, owner, type, zone, newTotal, free, dedicated, targeted, ebsOptimized, created, endDate, end, tags);
    }

    CapacityReservation withTargeted(boolean onlyByName) {
        return new CapacityReservation(id, owner, type, zone, total, free, dedicated, onlyByName, ebsOptimized, created, endDate, end, tags);
    }

    CapacityReservation withEndDate(@Nullable Instant date) {
        return new CapacityReservation(id, owner, type, zone, total, free, dedicated, targeted, ebsOptimized, created, date, end, tags);
    }

    CapacityReservation withEnd(End newEnd) {
        return new CapacityReservation(id, owner, type, zone, total, free, dedicated, targeted, ebsOptimized, created, endDate, newEnd, tags);
    }

    @Override
    public CapacityReservation withTags(Tags newTags) {
        return new CapacityReservation(id, owner, type, zone, total, free, dedicated, targeted, ebsOptimized, created, endDate, end, newTags);
    }
}
