package freehold.server;

/// Something can't be done. The message is a sentence for the operator, with the way out; no stack trace goes with it.
public final class Failure extends RuntimeException {
    /// Why, as the exit code of the process says it.
    public enum Kind {
        /// What was tried did not work.
        FAILED(1),
        /// The cloud is not running.
        NOT_RUNNING(3),
        /// The machine lacks something: a package, a permission, room.
        MACHINE(4);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    private Failure(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    public static Failure failed(String sentence) {
        return new Failure(Kind.FAILED, sentence);
    }

    public static Failure notRunning(String sentence) {
        return new Failure(Kind.NOT_RUNNING, sentence);
    }

    public static Failure machine(String sentence) {
        return new Failure(Kind.MACHINE, sentence);
    }

    public Kind kind() {
        return kind;
    }
}
