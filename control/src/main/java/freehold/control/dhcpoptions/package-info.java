/// Sets of DHCP options: what guests of a VPC are told about the world around them. A set never changes; a VPC has one, or none.
@org.jspecify.annotations.NullMarked
package freehold.control.dhcpoptions;
