package freehold.hosting;

import java.util.Set;

/// The network between guests: one of them for the whole region.
public interface Fabric {
    /// Brings a network to what is wanted, whole, and returns when the fabric has accepted it. Doing so again changes nothing.
    void ensure(NetworkSpec network);

    /// Takes a network away with all that is in it; harmless if it isn't there.
    void remove(NetworkId network);

    /// Every network of this cloud that is there, whoever asked for it.
    Set<NetworkId> networks();
}
