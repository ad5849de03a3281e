/// Ways for guests to the cloud's own services, at addresses within their networks: each an interface in a network namespace, at which
/// the agent takes connections and passes on what is said
/// (<https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html>).
@org.jspecify.annotations.NullMarked
package freehold.agent.endpoint;
