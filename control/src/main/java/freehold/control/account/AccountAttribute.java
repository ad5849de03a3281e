package freehold.control.account;

import freehold.control.operation.Call;
import java.util.function.Function;

/// Something that an account may ask about itself: a limit, or what it found here at its opening.
public record AccountAttribute(String name, Function<Call, String> value) {
    /// A limit that is everyone's.
    public static AccountAttribute limit(String name, int limit) {
        return new AccountAttribute(name, _ -> Integer.toString(limit));
    }
}
