/// A small client of OVSDB, the database protocol of Open vSwitch and OVN (RFC 7047): enough to read rows and to change
/// them in one transaction.
@org.jspecify.annotations.NullMarked
package freehold.agent.ovsdb;
