/// Accounts: who owns, who signs. Every other concept is scoped by one.
@org.jspecify.annotations.NullMarked
package freehold.control.account;
