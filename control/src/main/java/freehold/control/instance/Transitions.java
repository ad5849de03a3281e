package freehold.control.instance;

import freehold.kernel.store.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is told of every change of an instance, within the commit that makes it: the bill, and the requests of spot
/// instances.
public interface Transitions {
    /// @param before null if it is new
    /// @param at     when what changed, changed
    void changed(Tx tx, @Nullable Instance before, Instance after, Instant at);

    /// This one, and then another.
    default Transitions and(Transitions next) {
        return (tx, before, after, at) -> {
            changed(tx, before, after, at);
            next.changed(tx, before, after, at);
        };
    }
}
