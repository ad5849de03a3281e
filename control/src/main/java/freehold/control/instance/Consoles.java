package freehold.control.instance;

import freehold.hosting.GuestId;
import freehold.hosting.HostId;

/// What guests have written to their serial ports: asked of their hosts when somebody wants to read it, and kept nowhere else.
public interface Consoles {
    /// The newest 64 KiB; empty if the host has no such guest.
    ///
    /// @throws freehold.kernel.Fault if the host can't be asked now
    byte[] of(HostId host, GuestId guest);
}
