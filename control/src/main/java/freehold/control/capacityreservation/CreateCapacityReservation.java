package freehold.control.capacityreservation;

import static java.util.Objects.requireNonNull;

import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateCapacityReservationRequest;
import freehold.model.ec2.CreateCapacityReservationResult;
import java.util.Map;
import java.util.Set;

/// Reserves room for instances of one type, from now on.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateCapacityReservation.html>
public final class CreateCapacityReservation implements Command<CreateCapacityReservationRequest, CreateCapacityReservationResult> {
    private final Region region;
    private final Catalogue catalogue;
    private final ReservedRoom room;

    CreateCapacityReservation(Region region, Catalogue catalogue, ReservedRoom room) {
        this.region = region;
        this.catalogue = catalogue;
        this.room = room;
    }

    @Override
    public Api<CreateCapacityReservationRequest, CreateCapacityReservationResult> api() {
        return CreateCapacityReservationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceType", "InstancePlatform", "AvailabilityZone", "AvailabilityZoneId", "InstanceCount", "Tenancy",
                "EbsOptimized", "EndDate", "EndDateType", "InstanceMatchCriteria", "TagSpecifications");
    }

    @Override
    public CreateCapacityReservationResult handle(CreateCapacityReservationRequest request, Change call) {
        Tags.check(request.tagSpecifications(), CapacityReservation.TYPE);
        checkPlatform(requireNonNull(request.instancePlatform()));
        int count = ReservationTerms.count(request.instanceCount());
        var empty = new CapacityReservation(
                new CapacityReservationId(call.fresh(CapacityReservationId.FORM)),
                call.account(),
                type(requireNonNull(request.instanceType())),
                zone(request),
                0,
                Map.of(),
                ReservationTerms.dedicated(request.tenancy()),
                ReservationTerms.targeted(request.instanceMatchCriteria(), false),
                Boolean.TRUE.equals(request.ebsOptimized()),
                call.now(),
                ReservationTerms.endDate(request.endDate(), request.endDateType(), call.now()),
                null,
                Tags.of(request.tagSpecifications(), CapacityReservation.TYPE));
        var made = call.put(CapacityReservation.TYPE, room.more(call.tx(), empty, count));
        return CreateCapacityReservationResult.builder().capacityReservation(ReservationItem.of(made, region, call.now())).build();
    }

    private String type(String name) {
        if (!catalogue.has(name)) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + name + "' for InstanceType.");
        }
        return name;
    }

    private static void checkPlatform(String platform) {
        if (!platform.equals(CapacityReservation.PLATFORM)) {
            throw Fault.client("UnsupportedOperation", "All instances of this region are of the platform " + CapacityReservation.PLATFORM + ".");
        }
    }

    private String zone(CreateCapacityReservationRequest request) {
        var name = request.availabilityZone();
        var id = request.availabilityZoneId();
        if (name == null && id == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter AvailabilityZone or AvailabilityZoneId");
        }
        if (name != null && id != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter AvailabilityZone cannot be used with the parameter AvailabilityZoneId");
        }
        return region.zones().stream()
                .filter(zone -> zone.name().equals(name) || zone.id().equals(id))
                .map(Region.Zone::name)
                .findFirst()
                .orElseThrow(() -> Fault.client("InvalidParameterValue", "Invalid availability zone: [" + (name == null ? id : name) + "]"));
    }
}
