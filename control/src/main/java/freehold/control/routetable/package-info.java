/// Where packets go that leave a subnet.
@org.jspecify.annotations.NullMarked
package freehold.control.routetable;
