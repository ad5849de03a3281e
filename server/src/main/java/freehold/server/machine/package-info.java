/// What the command line does to the machine itself: packages, processes, logging in. Besides the agent, only this starts
/// processes.
@org.jspecify.annotations.NullMarked
package freehold.server.machine;
