package freehold.control.instance;

import freehold.kernel.store.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is told of every change of an instance, within the commit that makes it: the bill.
public interface Transitions {
    /// @param before null if it is new
    /// @param at     when what changed, changed
    void changed(Tx tx, @Nullable Instance before, Instance after, Instant at);
}
