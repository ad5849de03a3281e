package freehold.sim;

import java.time.Duration;
import java.util.function.Predicate;

/// How simulated machines behave when nothing goes wrong.
///
/// @param boot     from the order to start until the guest's machine runs
/// @param shutdown from the press of the power button until a guest is off
/// @param late     how much later than it happens a change is seen, when a [Mishap#LATE] strikes
/// @param restart  how long a dead agent, or a machine without power, takes to come back
/// @param hasImage whether guests' disks can be made from the image
public record SimSettings(
        Duration boot, Duration shutdown, Duration late, Duration restart, Predicate<String> hasImage) {
    /// As fast as a real host starts a machine; every image is there.
    public static final SimSettings USUAL = new SimSettings(
            Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(7), Duration.ofSeconds(5), _ -> true);
}
