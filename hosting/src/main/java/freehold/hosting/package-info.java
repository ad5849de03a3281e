/// What the cloud asks of a machine and of a network, and what they answer: ends, never acts.
///
/// Everything here can be repeated without harm. A [Host] is asked to *ensure* a guest and tells what it *sees*; what
/// nobody wants any more is removed because it is no longer among the [HostOrders], not because someone said so once.
@org.jspecify.annotations.NullMarked
package freehold.hosting;
