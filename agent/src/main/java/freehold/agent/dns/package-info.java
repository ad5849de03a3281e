/// Names for guests: private ones are answered here, all others are asked of the host's own resolvers. A guest's message is
/// read as little as possible: its header and its question (RFC 1035, section 4).
@org.jspecify.annotations.NullMarked
package freehold.agent.dns;
