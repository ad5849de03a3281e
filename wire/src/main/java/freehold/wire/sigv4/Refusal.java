package freehold.wire.sigv4;

/// Why a signature is not accepted. Each service has codes of its own for these, so this is no fault yet.
public final class Refusal extends RuntimeException {
    public enum Reason {
        /// The request says nothing about who sends it.
        ABSENT,
        /// It says so in a way that is not Signature Version 4.
        INCOMPLETE,
        /// Signed too long ago.
        EXPIRED,
        /// Signed in the future.
        EARLY,
        /// Signed with another secret, or changed on the way.
        MISMATCH
    }

    private final Reason reason;

    Refusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// A sentence for the caller.
    public String message() {
        return String.valueOf(getMessage());
    }
}
