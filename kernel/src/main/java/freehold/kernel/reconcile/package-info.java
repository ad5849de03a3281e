/// The engines that bring what is towards what is wanted, outside of any transaction.
///
/// A [Reconciler] is woken by a record's change and moves one step; a [Sweep] looks at the whole world again and mends what
/// no change told anyone of. Both run through a [freehold.kernel.time.Timeline], so a simulation owns them too.
@org.jspecify.annotations.NullMarked
package freehold.kernel.reconcile;
