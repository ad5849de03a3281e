package freehold.server.operator;

/// Something that the operator may ask of a running control plane.
///
/// @param name    as it goes over the socket
/// @param asks    a record: the question
/// @param answers a record: the answer
public record Verb<Q extends Record, A extends Record>(String name, Class<Q> asks, Class<A> answers) {}
