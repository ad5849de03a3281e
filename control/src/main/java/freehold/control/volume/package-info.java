/// Volumes: disks that instances have, and those that they have left behind.
@org.jspecify.annotations.NullMarked
package freehold.control.volume;
