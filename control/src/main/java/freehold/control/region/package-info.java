/// The region: its name, its zones, and what every account finds in it from the start.
@org.jspecify.annotations.NullMarked
package freehold.control.region;
