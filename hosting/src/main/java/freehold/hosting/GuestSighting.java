package freehold.hosting;

/// A guest as its host sees it. A guest that is not among the sightings is not there at all.
///
/// @param boot the boot number it was last started at
/// @param why  what turned it off, or [Cause#RUNNING]
public record GuestSighting(GuestId id, boolean up, long boot, Cause why) {
    public enum Cause {
        /// It is not off.
        RUNNING,
        /// We turned it off, or never turned it on.
        ORDERED,
        /// The guest turned itself off.
        GUEST,
        /// The machine emulator died under it.
        CRASH,
        /// The host was restarted under it.
        HOST
    }
}
