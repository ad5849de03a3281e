/// A cloud's machines, network and clock in one process: seeded, without root, a thousand hosts as cheap as one.
///
/// Product code, not test code: [SimHost] obeys the same contract as a real host, and `up --simulated-hosts` serves from
/// it. Nothing here has a thread of its own; all that takes time is a task of a [freehold.kernel.time.Timeline].
@org.jspecify.annotations.NullMarked
package freehold.sim;
