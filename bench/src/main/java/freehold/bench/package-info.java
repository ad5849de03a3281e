/// Loads that measure a running cloud through its front door: signed requests over loopback sockets, answers read to their
/// last byte. One scenario per figure, and a report of what was promised and what was measured.
///
/// The client shares the processors with what it measures, so it does as little as it can: blocking sockets that are kept,
/// and answers that are searched, not parsed.
@org.jspecify.annotations.NullMarked
package freehold.bench;
