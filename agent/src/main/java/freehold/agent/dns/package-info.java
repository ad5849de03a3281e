/// Names for guests: private ones are answered here, all others are asked of the host's own resolvers. A guest's message is
/// read as little as possible: its header, its question (RFC 1035, section 4) and how long an answer it takes.
@org.jspecify.annotations.NullMarked
package freehold.agent.dns;
