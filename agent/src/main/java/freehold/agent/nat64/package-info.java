/// IPv6 guests' way to IPv4: a translator for each NAT gateway that IPv6 is routed to, in a network namespace of its own
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html>).
///
/// The translation is tayga's, which knows no states (RFC 7915); the kernel keeps those of IPv6, the NAT gateway those of IPv4.
@org.jspecify.annotations.NullMarked
package freehold.agent.nat64;
