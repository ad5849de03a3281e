package freehold.model;

import freehold.kernel.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/// Takes `application/x-www-form-urlencoded` apart. Strict, since the bytes are a stranger's: a broken percent sign or
/// text that is not UTF-8 is refused and never repaired.
final class Form {
    private Form() {}

    /// Calls `each` with every decoded name and value in order; an empty value where there is no `=`.
    static void read(byte[] form, BiConsumer<String, String> each) {
        int count = 0;
        for (int from = 0; from < form.length; ) {
            int to = indexOf(form, '&', from, form.length);
            if (to > from) {
                if (++count > Params.MAX_PARAMETERS) {
                    throw malformed("it has more than " + Params.MAX_PARAMETERS + " parameters");
                }
                int equals = indexOf(form, '=', from, to);
                each.accept(decode(form, from, equals), equals == to ? "" : decode(form, equals + 1, to));
            }
            from = to + 1;
        }
    }

    private static int indexOf(byte[] bytes, char what, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != what) {
            at++;
        }
        return at;
    }

    private static String decode(byte[] form, int from, int to) {
        var text = new byte[to - from];
        int size = 0;
        boolean ascii = true;
        for (int at = from; at < to; at++) {
            byte b = form[at];
            if (b == '+') {
                b = ' ';
            } else if (b == '%') {
                if (to - at < 3) {
                    throw malformed("it ends within a percent-encoded character");
                }
                b = (byte) (digit(form[at + 1]) << 4 | digit(form[at + 2]));
                at += 2;
            }
            ascii &= b >= 0;
            text[size++] = b;
        }
        return ascii ? new String(text, 0, size, StandardCharsets.ISO_8859_1) : utf8(text, size);
    }

    private static String utf8(byte[] text, int size) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, size)).toString();
        } catch (CharacterCodingException _) {
            throw malformed("it is not UTF-8");
        }
    }

    private static int digit(byte b) {
        int digit = Character.digit(b, 16);
        if (digit < 0) {
            throw malformed("a percent sign is not followed by two hexadecimal digits");
        }
        return digit;
    }

    private static Fault malformed(String why) {
        return Fault.client("MalformedQueryString", "The query string contains a syntax error: " + why);
    }
}
