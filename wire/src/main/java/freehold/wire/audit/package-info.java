/// Who called what, from where, and what came of it: one [AuditRecord] for each call whose sender is proven, made in one place
/// for all services and all actions. What is secret never gets this far: see [Discretion].
@org.jspecify.annotations.NullMarked
package freehold.wire.audit;
