/// The opening of an account: what a customer finds here before having made anything. It knows the concepts that
/// contribute to it; none of them knows it.
@org.jspecify.annotations.NullMarked
package freehold.control.opening;
