/// Dedicated hosts: whole machines that one account has for itself. Which instance goes to which is decided where instances get their
/// hosts.
@org.jspecify.annotations.NullMarked
package freehold.control.dedicatedhost;
