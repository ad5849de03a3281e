/// VPCs, subnets, network interfaces and their addresses. What packets obey is made of these by [freehold.control.fabric].
@org.jspecify.annotations.NullMarked
package freehold.control.network;
