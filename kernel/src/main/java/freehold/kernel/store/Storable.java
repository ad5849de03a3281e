package freehold.kernel.store;

import freehold.kernel.Fault;
import freehold.kernel.store.Journal.Entry;

/// What a journal can keep: any text but U+0000, which PostgreSQL has no place for, and halves of surrogate pairs, which
/// UTF-8 has none for. Both only ever come from a caller who is trying things out.
final class Storable {
    private Storable() {}

    /// @throws Fault if it can't be kept
    static Entry check(Entry entry) {
        check(entry.id());
        check(entry.owner());
        if (entry.body() != null) {
            check(entry.body());
            checkEscapes(entry.body());
        }
        return entry;
    }

    private static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw refusal();
            }
        }
    }

    /// JSON spells U+0000 with an escape.
    private static void checkEscapes(String json) {
        for (int i = json.indexOf('\\'); i >= 0; i = json.indexOf('\\', i + 2)) {
            if (json.startsWith("u0000", i + 1)) {
                throw refusal();
            }
        }
    }

    private static Fault refusal() {
        return Fault.client("InvalidParameterValue", "A value contains characters that are not text");
    }
}
