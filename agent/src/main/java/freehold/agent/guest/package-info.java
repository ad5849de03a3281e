/// Guests on this machine: libvirt's domains, their disks, and what we have to remember of them.
///
/// [LibvirtHost] coordinates; [DomainXml] is pure; [LiveInterfaces] plugs what a guest
/// that runs is to have beside what it was started with; [Disks] knows qcow2 files; [Notes] keeps the one fact that libvirt doesn't:
/// at which boot number a guest was started, and whether it was us who turned it off.
@org.jspecify.annotations.NullMarked
package freehold.agent.guest;
