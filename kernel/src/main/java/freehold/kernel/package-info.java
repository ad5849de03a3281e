/// What every part of the cloud stands on: typed ids, faults, time, the record store, and the engines that bring what
/// is towards what is wanted.
@org.jspecify.annotations.NullMarked
package freehold.kernel;
