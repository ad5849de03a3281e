package freehold.agent.namespace;

/// Something that a network has on this host beside its ports and that works for it: in a namespace of its own, with one leg in the
/// network. Two that are equal are the same.
public interface Annex {
    NetworkNamespace namespace();

    /// The name of its interface to the network, that no other on the host has.
    String leg();

    /// Has it work, whatever of it is there already.
    Worker begin();

    /// What works in it.
    interface Worker extends AutoCloseable {
        boolean isAlive();

        /// Works no longer for this process; what is a process of its own may work on until its namespace ends.
        @Override
        void close();
    }
}
