/// The engines' daemons: started where they don't run, left alone where they do, stopped again if it was we who started them.
///
/// With systemd the distribution's units do it; without (containers, sandboxes) the engines' own control programs are called.
@org.jspecify.annotations.NullMarked
package freehold.agent.daemons;
