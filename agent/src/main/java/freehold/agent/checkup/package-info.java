/// What this machine has of the engines, and whether it works: tried, not guessed from files that are there.
@org.jspecify.annotations.NullMarked
package freehold.agent.checkup;
