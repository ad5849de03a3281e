package freehold.agent.libvirt;

import java.util.UUID;

/// A virtual machine that libvirt knows, as it was at one moment.
public record Domain(UUID uuid, String name, State state, OffReason reason) {

    /// Whether the machine runs, or holds its memory in any other way.
    public boolean isUp() {
        return state != State.OFF && state != State.CRASHED;
    }

    public enum State {
        NONE,
        RUNNING,
        BLOCKED,
        PAUSED,
        /// On its way to off.
        SHUTTING_DOWN,
        OFF,
        CRASHED,
        SUSPENDED;

        /// `virDomainState`, in its order.
        static State of(int number) {
            return values()[number];
        }
    }

    /// Why it is off; means nothing of one that is up.
    public enum OffReason {
        /// Never started since libvirt's daemon was.
        UNKNOWN,
        /// The guest turned itself off, asked or not.
        SHUTDOWN,
        /// The plug was pulled.
        DESTROYED,
        CRASHED,
        MIGRATED,
        SAVED,
        /// It could not be started.
        FAILED,
        FROM_SNAPSHOT,
        /// The daemon found it gone.
        DAEMON;

        /// `virDomainShutoffReason`, in its order.
        static OffReason of(int number) {
            return number < values().length ? values()[number] : UNKNOWN;
        }
    }
}
