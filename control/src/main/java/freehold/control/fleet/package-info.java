/// Fleets: so much capacity, of whichever of several types and places has it; made at once, or kept up.
///
/// Operations write what is wanted of a fleet, [freehold.control.fleet.FleetReconciler] what has come of it. What it takes up
/// is in its instances and computed from them. A Spot Fleet request is a fleet by its older name: `sfr-X` is `fleet-X`.
@org.jspecify.annotations.NullMarked
package freehold.control.fleet;
