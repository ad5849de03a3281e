/// Elastic addresses: public addresses that an account keeps and moves between its interfaces.
@org.jspecify.annotations.NullMarked
package freehold.control.address;
