package freehold.agent.ovn;

import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import java.util.List;

/// Guests' addresses as the host and what is beyond it see them.
///
/// @param ipv4       public and elastic addresses
/// @param ipv6       what networks' own blocks are taken from; may be empty
/// @param ipv6Routed whether the outside has a route to those, so that they go out as they are
public record PublicRanges(List<Cidr> ipv4, List<Ipv6Cidr> ipv6, boolean ipv6Routed) {}
