package freehold.control.network;

import freehold.control.region.Region;
import freehold.control.region.Region.Zone;
import freehold.kernel.Fault;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The zone that a request for a subnet names, by name or by id.
final class ZoneChoice {
    private ZoneChoice() {}

    /// @return the zone's name; empty if the request names none
    static Optional<String> of(Region region, @Nullable String name, @Nullable String id) {
        if (name != null && id != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter availabilityZone cannot be used with the parameter availabilityZoneId");
        }
        if (name == null && id == null) {
            return Optional.empty();
        }
        var zone = region.zones().stream().filter(z -> z.name().equals(name) || z.id().equals(id)).findFirst();
        if (zone.isEmpty()) {
            var all = region.zones().stream().map(z -> id == null ? z.name() : z.id()).collect(Collectors.joining(", "));
            throw Fault.client("InvalidParameterValue", "Value (" + (id == null ? name : id) + ") for parameter "
                    + (id == null ? "availabilityZone" : "availabilityZoneId")
                    + " is invalid. Subnets can currently only be created in the following availability zones: " + all + ".");
        }
        return zone.map(Zone::name);
    }

    static void refuseIpv6Native(@Nullable Boolean asked) {
        if (Boolean.TRUE.equals(asked)) {
            throw Fault.client("UnsupportedOperation", "Subnets without IPv4 are not supported in this region.");
        }
    }
}
