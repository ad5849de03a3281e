/// What customers have used, and what it costs.
///
/// Usage is kept as intervals, opened and closed in the commits that change the state: an instance has one open interval
/// exactly while it is running, a volume from its creation to its deletion. An interval holds the price that it was opened
/// at, so that a new price list changes no bill of the past. A [Bill] is computed from intervals and stored nowhere.
@org.jspecify.annotations.NullMarked
package freehold.control.billing;
