/// What AWS's clients speak: signed queries in, XML out. It knows services and actions, and nothing of what they mean.
///
/// [Endpoint] is the whole of it without a socket; [HttpFront] puts it on one. A [freehold.kernel.Fault] becomes error
/// XML here and nowhere else.
@org.jspecify.annotations.NullMarked
package freehold.wire;
