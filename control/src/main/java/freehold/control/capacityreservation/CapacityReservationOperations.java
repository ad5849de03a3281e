package freehold.control.capacityreservation;

import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Operation;
import freehold.control.placement.Placement;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class CapacityReservationOperations {
    private CapacityReservationOperations() {}

    public static List<Operation<?, ?>> all(Region region, Catalogue catalogue, Placement placement, ReservationUsers users) {
        var room = new ReservedRoom(catalogue, placement, users);
        return List.of(
                new CreateCapacityReservation(region, catalogue, room),
                new ModifyCapacityReservation(room),
                new CancelCapacityReservation(room),
                new DescribeCapacityReservations(region),
                new GetCapacityReservationUsage());
    }
}
