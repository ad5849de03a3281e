/// A VPC's ways outside: internet gateways, and those for IPv6 that let only answers in. Which packets take them, route
/// tables say.
@org.jspecify.annotations.NullMarked
package freehold.control.gateway;
