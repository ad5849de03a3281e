/// Machine images: what an instance's root disk begins as.
@org.jspecify.annotations.NullMarked
package freehold.control.image;
