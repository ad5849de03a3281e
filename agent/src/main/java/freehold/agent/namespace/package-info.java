/// Network namespaces on this host, in which the agent listens and has programs run, apart from the host's own network.
@org.jspecify.annotations.NullMarked
package freehold.agent.namespace;
