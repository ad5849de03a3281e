package freehold.kernel.store;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where the history of records is kept: the one thing of a [Store] that outlives the process.
///
/// A journal has a head, a number that each append raises by one. An append names the head it was decided on, and
/// fails if another process has moved it since: that compare-and-set is all the concurrency control there is.
public interface Journal extends AutoCloseable {
    /// The number of the last append; 0 when empty.
    long head();

    /// Writes all entries durably as one, raising the head from `expected` to `expected + 1`.
    ///
    /// @param entries of different keys
    /// @return false, with nothing written, if the head is not `expected`
    /// @throws freehold.kernel.Fault if it could not be written, or if nobody can tell whether it was
    boolean append(long expected, List<Entry> entries);

    /// Hands over the newest entry of every key that was written after the given head (all, for 0, perhaps without those that
    /// are gone), in no particular order, and returns the head at which that is complete.
    long replay(long after, Consumer<Entry> reader);

    /// Whether other processes may append too; if not, [#head] never moves behind our back.
    boolean isShared();

    @Override
    void close();

    /// A record's state after a change.
    ///
    /// @param kind  the kind's name
    /// @param body  JSON; null if the record is gone
    record Entry(String kind, String id, String owner, @Nullable String body) {}
}
