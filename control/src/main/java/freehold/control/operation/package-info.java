/// What every operation is given, once: request limits, permission, scoping to the caller, DryRun, ClientToken, refusal of what is not honoured,
/// filters, paging. An operation is one file named as EC2 names it; this package is the machinery around it.
@org.jspecify.annotations.NullMarked
package freehold.control.operation;
