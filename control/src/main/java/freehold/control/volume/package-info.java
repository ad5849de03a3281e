/// Volumes: disks that instances have.
@org.jspecify.annotations.NullMarked
package freehold.control.volume;
