package freehold.hosting;

import java.util.List;
import java.util.Set;

/// What the control plane wants of one host: everything, at one moment. What the host has beyond that goes.
///
/// @param guests  guests that are to be there, on or off
/// @param volumes disks that are to be kept, with or without a guest
public record HostOrders(List<GuestSpec> guests, Set<VolumeId> volumes) {}
