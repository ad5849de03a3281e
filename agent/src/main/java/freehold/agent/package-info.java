/// The process on a machine that carries guests: the one part of Freehold that starts processes, opens unix sockets and
/// touches libvirt, OVN and disks.
@org.jspecify.annotations.NullMarked
package freehold.agent;
