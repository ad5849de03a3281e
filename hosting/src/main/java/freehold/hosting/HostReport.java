package freehold.hosting;

import java.util.List;
import java.util.Set;

/// What an agent tells the control plane: everything it sees, at one moment.
///
/// @param number rises with every report of one agent process, so that an old one that arrives late is recognised
public record HostReport(
        HostFacts facts, long number, List<GuestSighting> guests, List<Refusal> refusals, Set<VolumeId> volumes) {}
