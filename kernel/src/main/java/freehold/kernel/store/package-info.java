/// The record store: every fact of the cloud, as immutable records under one ordered history.
///
/// A [Store] holds all records decoded in memory, as a persistent map, and their history in a [Journal] that outlives the
/// process. Decisions run one after another against the newest state, are written to the journal in groups by a
/// compare-and-set on its head, and only then become visible and are acknowledged. So every commit is serialisable,
/// every read is a consistent view of all that was acknowledged before it, and a Describe filters objects, not JSON.
///
/// Laws: a decision does no I/O; nothing is acknowledged before it is durable; feeds deliver changes in commit order.
@org.jspecify.annotations.NullMarked
package freehold.kernel.store;
