package freehold.kernel.reconcile;

import freehold.kernel.time.Timeline;
import freehold.kernel.time.Timeline.Task;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the whole world from time to time, and mends what no change told anyone of.
///
/// @param name   for the log
/// @param period between the end of one sweep and the beginning of the next
/// @param mend   looks, mends, and answers how many things it mended: 0 in a healthy world
public record Sweep(String name, Duration period, IntSupplier mend) {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    /// Sweeps once after a period has passed, and so on; [Task#cancel] ends it. A sweep that fails is logged, and the next one
    /// comes all the same.
    public Task begin(Timeline timeline) {
        return timeline.every(period, () -> {
            try {
                run(timeline);
            } catch (RuntimeException failure) {
                log.atWarn().addKeyValue("sweep", name).setCause(failure).log("failed, to be tried again");
            }
        });
    }

    /// Sweeps now.
    ///
    /// @return how many things were mended
    public int run(Timeline timeline) {
        var begun = timeline.now();
        int mended = mend.getAsInt();
        (mended == 0 ? log.atDebug() : log.atInfo())
                .addKeyValue("sweep", name)
                .addKeyValue("mended", mended)
                .addKeyValue("took", Duration.between(begun, timeline.now()))
                .log("swept");
        return mended;
    }
}
