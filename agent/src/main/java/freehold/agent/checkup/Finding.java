package freehold.agent.checkup;

/// What was found out about one engine.
///
/// @param engine  `QEMU`
/// @param version as it says itself; empty if it isn't there
/// @param verdict whether the cloud can use it
/// @param remark  what to do, where something is to be done; otherwise what else is worth knowing
public record Finding(String engine, String version, Verdict verdict, String remark) {
    public enum Verdict {
        GOOD,
        /// The cloud runs, but not as well as it could.
        MEAGRE,
        MISSING
    }
}
