/// The only place that reads the clock, sleeps or draws randomness.
@org.jspecify.annotations.NullMarked
package freehold.kernel.time;
