/// Where an instance goes: a pure decision over what hosts have and what is reserved on them.
@org.jspecify.annotations.NullMarked
package freehold.control.placement;
