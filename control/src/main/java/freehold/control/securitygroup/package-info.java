/// Security groups: what may reach an interface and what it may reach, statefully.
@org.jspecify.annotations.NullMarked
package freehold.control.securitygroup;
