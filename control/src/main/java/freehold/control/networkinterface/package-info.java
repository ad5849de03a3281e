/// What owners do with their network interfaces. The record itself is the network's: [freehold.control.network.NetworkInterface].
///
/// Laws: an interface has a primary address for its life and others for as long as it is let; an address that is taken from
/// it loses the elastic one that led to it; an interface that ends gives everything back. Which interface an instance has at
/// which place is for [freehold.control.instance] to say.
@org.jspecify.annotations.NullMarked
package freehold.control.networkinterface;
