/// The machines that carry guests: what they have, what is reserved on them, and whether they are heard from.
@org.jspecify.annotations.NullMarked
package freehold.control.host;
