/// Capacity Reservations: room on hosts that is kept for instances of one type, whether they run or not. Which instance uses one is
/// decided where instances get their hosts.
@org.jspecify.annotations.NullMarked
package freehold.control.capacityreservation;
