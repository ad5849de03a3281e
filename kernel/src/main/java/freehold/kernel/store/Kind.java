package freehold.kernel.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A kind of record: what it is called in the journal, its Java type, how to find one, and the indexes kept over all.
///
/// @param name    never changed once written: it is what the journal says
/// @param type    an immutable record
/// @param id      unique within the kind
/// @param owner   the account (or region, or empty text for the cloud itself) that the record belongs to
/// @param indexes further ways to look records up; kept in memory only, so they may come and go
public record Kind<R>(String name, Class<R> type, Function<R, String> id, Function<R, String> owner, List<Index<R>> indexes) {

    public static <R> Kind<R> of(String name, Class<R> type, Function<R, String> id, Function<R, String> owner) {
        return new Kind<>(name, type, id, owner, List.of());
    }

    /// The same kind with one more index.
    public Kind<R> with(Index<R> index) {
        var all = new java.util.ArrayList<>(indexes);
        all.add(index);
        return new Kind<>(name, type, id, owner, List.copyOf(all));
    }

    /// A way to look records up by something other than their id.
    ///
    /// @param name unique within the kind
    /// @param keys what a record is to be found under; none is fine
    public record Index<R>(String name, Function<R, Collection<String>> keys) {
        public static <R> Index<R> one(String name, Function<R, String> key) {
            return new Index<>(name, r -> List.of(key.apply(r)));
        }

        public static <R> Index<R> optional(String name, Function<R, Optional<String>> key) {
            return new Index<>(name, r -> key.apply(r).map(List::of).orElse(List.of()));
        }
    }
}
