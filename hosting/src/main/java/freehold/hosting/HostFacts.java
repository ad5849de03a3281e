package freehold.hosting;

/// What a host is and how much it has for guests.
///
/// @param zone        availability zone that it stands in
/// @param vcpus       processors for guests
/// @param memoryMib   memory for guests
/// @param diskGib     room for guests' disks
/// @param accelerator `kvm` where it has been seen to work, `tcg` otherwise, `none` for a simulated host
public record HostFacts(HostId id, String zone, int vcpus, int memoryMib, int diskGib, String accelerator) {}
