/// A small client of the EC2 query protocol, for the demonstration, tests and benches: signed requests, XML answers, no more.
@org.jspecify.annotations.NullMarked
package freehold.server.client;
