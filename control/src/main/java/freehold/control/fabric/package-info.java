/// Makes networks of what the records say: which ports there are, what may pass, which addresses reach outside.
@org.jspecify.annotations.NullMarked
package freehold.control.fabric;
