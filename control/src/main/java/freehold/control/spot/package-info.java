/// Spot instances: what they cost, and the requests that they are launched for.
///
/// A request is told of its instance's changes in the commits that make them, as the bill is
/// ([freehold.control.spot.RequestsOfInstances]); what is open is taken up by [freehold.control.spot.SpotRequestReconciler].
/// How spot instances yield to others is in [freehold.control.instance]: whoever makes room need not know what it is for.
@org.jspecify.annotations.NullMarked
package freehold.control.spot;
