package freehold.kernel.store;

import java.util.Collection;
import java.util.Optional;

/// All records at one moment. Immutable: reading it twice gives the same answer, however long one takes.
public interface View {
    <R> Optional<R> find(Kind<R> kind, String id);

    /// Every record of a kind, in the order of their ids.
    <R> Collection<R> all(Kind<R> kind);

    /// The records of a kind that one owner has, in the order of their ids.
    <R> Collection<R> owned(Kind<R> kind, String owner);

    /// The same, but only those whose ids come after the given one: where a page begins.
    <R> Collection<R> owned(Kind<R> kind, String owner, String after);

    /// The records that an index of the kind holds under a key, in the order of their ids.
    <R> Collection<R> by(Kind<R> kind, Kind.Index<R> index, String key);

    /// Who holds a claim, if anyone does.
    Optional<String> holder(String claim);
}
