/// libvirt's C library, bound with the foreign function interface: as much of it as a host needs, typed, with no handle
/// that outlives a call.
///
/// The C ABI of `libvirt.so.0` is stable (<https://libvirt.org/support.html>), so the few structures and numbers used are
/// written down here rather than generated.
@org.jspecify.annotations.NullMarked
package freehold.agent.libvirt;
