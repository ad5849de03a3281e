package freehold.control.volume;

import freehold.hosting.HostId;
import freehold.kernel.store.Tx;

/// Who is told, within the commit, that a disk no longer takes room on its host: whoever places things there.
public interface DiskRoom {
    void release(Tx tx, HostId host, int gib);
}
