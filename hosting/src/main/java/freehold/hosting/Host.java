package freehold.hosting;

import java.util.Collection;
import java.util.Set;

/// A machine that carries guests. Calls for different guests may overlap; calls for one guest come one after another.
public interface Host {
    HostFacts facts();

    /// Brings a guest to what is wanted and returns when it is so (a guest that boots is *up* once its machine runs), or when
    /// it is under way and [#onChange] will tell. Doing so again changes nothing. What was half done by an earlier call, or
    /// an earlier process, is completed.
    ///
    /// @throws HostRefused if it can't be done; what was made on the way is taken away again
    void ensure(GuestSpec guest);

    /// Takes a guest away, and what it had on this host except its disks; harmless if it isn't there.
    void remove(GuestId guest);

    /// Every guest of this cloud that is here, whoever asked for it.
    Collection<GuestSighting> guests();

    /// Every disk of this cloud that is here, whether or not a guest has it.
    Set<VolumeId> volumes();

    /// Takes a disk away for good; harmless if it isn't there.
    ///
    /// @throws HostRefused if a guest that is there has it
    void removeVolume(VolumeId volume);

    /// The newest 64 KiB of what the guest wrote to its serial port. Bytes of a guest: hostile.
    byte[] console(GuestId guest);

    /// Calls `listener` after anything here changed by itself. One listener; it returns at once.
    void onChange(Runnable listener);
}
