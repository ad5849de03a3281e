/// Security groups: what may reach an interface and what it may reach, statefully.
///
/// A group keeps its rules within itself, each in one spelling, so that two that allow the same are seen to be the same.
/// Laws: a VPC has a group called `default`, always; a group's name is its own in its VPC; a rule is only ever about a group
/// of the same VPC; a group that a rule or an interface names is there.
@org.jspecify.annotations.NullMarked
package freehold.control.securitygroup;
