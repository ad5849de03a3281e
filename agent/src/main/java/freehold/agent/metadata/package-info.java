/// Where guests ask who they are: a listener at 169.254.169.254 within each network, behind the network's metadata ports.
///
/// The answers are the control plane's ([freehold.hosting.MetadataSource]); here is only the way to them, and the bounds on
/// what a hostile guest can make us do.
@org.jspecify.annotations.NullMarked
package freehold.agent.metadata;
