package freehold.wire.sigv4;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// `20240101T000000Z`, the only form of time that signatures know.
final class Timestamp {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LENGTH = 16;

    private Timestamp() {}

    static Instant parse(String text) {
        if (text.length() == LENGTH && text.charAt(8) == 'T' && text.charAt(15) == 'Z') {
            try {
                return LocalDateTime.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8),
                        number(text, 9, 11), number(text, 11, 13), number(text, 13, 15)).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException | NumberFormatException _) {
                // said below
            }
        }
        throw new Refusal(Refusal.Reason.INCOMPLETE,
                "Date in the signature must be in ISO-8601 basic format, such as 20240101T000000Z. Got '" + text + "'");
    }

    private static int number(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }

    static String format(Instant time) {
        return FORMAT.format(time);
    }
}
