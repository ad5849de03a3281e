package freehold.control.volume;

import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class VolumeOperations {
    private VolumeOperations() {}

    public static List<Operation<?, ?>> all(Region region, VolumeLedger ledger, DiskRoom room) {
        return List.of(new DescribeVolumes(region), new DeleteVolume(ledger, room));
    }
}
