/// What owners do with NAT gateways. The record itself stands with the other gateways, where routes find it:
/// [freehold.control.gateway.NatGateway].
///
/// Laws: a gateway that is wanted has an interface of its own in its subnet, which nobody but the cloud changes; a public one has an
/// elastic address for each private one, a private one has none; it is available when the network has it, and what it had is free
/// again when the network has it no more. One that could not be made says why.
@org.jspecify.annotations.NullMarked
package freehold.control.natgateway;
