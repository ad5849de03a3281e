/// PostgreSQL of our own, for a cloud on one machine: real binaries, durable, reached through a unix socket only.
///
/// The server outlives the process that started it and is adopted by the next. It runs as a system user without any
/// other rights; who may connect is decided by the kernel, which tells it the user at the other end of the socket, so there
/// is no password to keep.
@org.jspecify.annotations.NullMarked
package freehold.agent.postgres;
