/// The verbs of the command line, one per file. Each says what it does while it does it, and a failure is one sentence with
/// the way out.
@org.jspecify.annotations.NullMarked
package freehold.server.cli;
