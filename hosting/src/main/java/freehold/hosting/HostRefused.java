package freehold.hosting;

import org.jspecify.annotations.Nullable;

/// A host can't do what it is asked. Whether asking again may help is part of the answer.
public final class HostRefused extends RuntimeException {
    private final boolean permanent;

    private HostRefused(String reason, boolean permanent, @Nullable Throwable cause) {
        super(reason, cause);
        this.permanent = permanent;
    }

    /// It would be refused again: no room, no such image.
    public static HostRefused forGood(String reason, @Nullable Throwable cause) {
        return new HostRefused(reason, true, cause);
    }

    /// It may go better later: an engine is restarting, a disk is busy.
    public static HostRefused forNow(String reason, @Nullable Throwable cause) {
        return new HostRefused(reason, false, cause);
    }

    public boolean isPermanent() {
        return permanent;
    }
}
