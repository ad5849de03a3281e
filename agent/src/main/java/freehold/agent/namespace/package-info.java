/// Network namespaces on this host, in which the agent listens to guests and has programs run, apart from the host's own network; and
/// [AnnexFabric], which has one for each thing of a kind that networks want here.
@org.jspecify.annotations.NullMarked
package freehold.agent.namespace;
