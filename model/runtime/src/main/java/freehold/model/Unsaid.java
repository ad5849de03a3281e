package freehold.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list that nobody said anything about. It is as empty as any other, but an answer leaves it out, where another empty one is an
/// empty element: EC2 tells the two apart, and so do clients that look whether a key is there.
public final class Unsaid {
    private static final List<?> LIST = Collections.unmodifiableList(new ArrayList<>(0));

    private Unsaid() {}

    @SuppressWarnings("unchecked") // nothing is ever in it
    public static <T> List<T> list() {
        return (List<T>) LIST;
    }

    /// The list itself, unless it is empty.
    public static <T> List<T> ifEmpty(List<T> list) {
        return list.isEmpty() ? list() : list;
    }

    /// A copy that never changes.
    ///
    /// @param list null for one that is not there at all
    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null || is(list) ? list() : List.copyOf(list);
    }

    static boolean is(List<?> list) {
        return list == LIST;
    }
}
