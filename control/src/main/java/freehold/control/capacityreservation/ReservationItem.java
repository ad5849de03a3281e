package freehold.control.capacityreservation;

import freehold.control.region.Region;
import java.time.Instant;

/// A reservation's shape on the wire.
final class ReservationItem {
    private ReservationItem() {}

    static freehold.model.ec2.CapacityReservation of(CapacityReservation reservation, Region region, Instant now) {
        var end = reservation.end();
        return freehold.model.ec2.CapacityReservation.builder()
                .capacityReservationId(reservation.id().value())
                .capacityReservationArn("arn:aws:ec2:" + region.name() + ":" + reservation.owner() + ":capacity-reservation/" + reservation.id())
                .ownerId(reservation.owner().value())
                .instanceType(reservation.type())
                .instancePlatform(CapacityReservation.PLATFORM)
                .availabilityZone(reservation.zone())
                .availabilityZoneId(region.zoneId(reservation.zone()))
                .tenancy(tenancy(reservation))
                .totalInstanceCount(reservation.total())
                .availableInstanceCount(reservation.isActive(now) ? reservation.available() : 0)
                .ebsOptimized(reservation.ebsOptimized())
                .ephemeralStorage(false)
                .state(reservation.state(now))
                .startDate(reservation.created())
                .createDate(reservation.created())
                .endDate(end != null && end.cancelled() ? end.at() : reservation.endDate())
                .endDateType(endDateType(reservation))
                .instanceMatchCriteria(matchCriteria(reservation))
                .reservationType("default")
                .tags(reservation.tags().items())
                .build();
    }

    static String tenancy(CapacityReservation reservation) {
        return reservation.dedicated() ? "dedicated" : "default";
    }

    static String endDateType(CapacityReservation reservation) {
        return reservation.endDate() == null ? "unlimited" : "limited";
    }

    static String matchCriteria(CapacityReservation reservation) {
        return reservation.targeted() ? "targeted" : "open";
    }
}
