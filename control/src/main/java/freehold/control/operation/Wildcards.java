package freehold.control.operation;

import java.util.Arrays;
import java.util.function.Predicate;

/// A filter's value: text in which `*` stands for anything, `?` for any one character, and `\` takes the next one's
/// meaning away.
///
/// The callers' patterns meet the callers' texts, so matching takes a time of at most their lengths' product: a regular
/// expression with as many wildcards could take for ever.
public final class Wildcards implements Predicate<String> {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    /// Characters, and wildcards as negative numbers.
    private final int[] pattern;

    private Wildcards(int[] pattern) {
        this.pattern = pattern;
    }

    /// Whether a value means more than itself.
    public static boolean isWild(String value) {
        return value.indexOf('*') >= 0 || value.indexOf('?') >= 0 || value.indexOf('\\') >= 0;
    }

    /// The test that a value asks for.
    public static Predicate<String> of(String value) {
        if (!isWild(value)) {
            return value::equals;
        }
        var pattern = new int[value.length()];
        int length = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            pattern[length++] = switch (c) {
                case '*' -> ANY_RUN;
                case '?' -> ANY_ONE;
                case '\\' -> i + 1 < value.length() ? value.charAt(++i) : c;
                default -> c;
            };
        }
        return new Wildcards(Arrays.copyOf(pattern, length));
    }

    @Override
    public boolean test(String text) {
        int at = 0; // in the text
        int want = 0; // in the pattern
        int run = -1; // the newest `*`, which takes as little as it can,
        int end = 0; // up to here
        while (at < text.length()) {
            if (want < pattern.length && pattern[want] == ANY_RUN) {
                run = want++;
                end = at;
            } else if (want < pattern.length && (pattern[want] == ANY_ONE || pattern[want] == text.charAt(at))) {
                want++;
                at++;
            } else if (run >= 0) {
                want = run + 1; // one character more for it; what stood before is settled
                at = ++end;
            } else {
                return false;
            }
        }
        while (want < pattern.length && pattern[want] == ANY_RUN) {
            want++;
        }
        return want == pattern.length;
    }
}
