package freehold.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// XML, written straight into UTF-8 bytes. A null value writes nothing, as EC2 leaves out what is not set.
///
/// Element names come from the model and are ASCII; only text is escaped. A character that XML 1.0 can't carry even
/// escaped (most control characters, half a surrogate pair) becomes U+FFFD, so that an answer always parses, whatever a
/// guest's console or a caller's tag contains.
public final class XmlOut {
    /// EC2 writes milliseconds always: `2024-01-01T00:00:00.000Z`.
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final String EPOCH = MILLIS.format(Instant.EPOCH);
    private static final int FIRST_SIZE_BYTES = 1024;
    /// Beyond this an answer is written in pieces: copying what is written already would cost as much as writing it.
    private static final int PIECE_BYTES = 256 * 1024;
    /// What one character may become: `&amp;`, or four bytes of UTF-8.
    private static final int LONGEST_ESCAPE = 5;

    private record Piece(byte[] bytes, int size) {}

    private final List<Piece> full = new ArrayList<>(0);
    private int sizeOfFull;
    private byte[] bytes = new byte[FIRST_SIZE_BYTES];
    private int size;
    private Instant lastTime = Instant.EPOCH;
    private String lastTimeText = EPOCH;

    public XmlOut open(String name) {
        reserve(name.length() + 2);
        bytes[size++] = '<';
        ascii(name);
        bytes[size++] = '>';
        return this;
    }

    public XmlOut close(String name) {
        reserve(name.length() + 3);
        bytes[size++] = '<';
        bytes[size++] = '/';
        ascii(name);
        bytes[size++] = '>';
        return this;
    }

    public XmlOut empty(String name) {
        reserve(name.length() + 3);
        bytes[size++] = '<';
        ascii(name);
        bytes[size++] = '/';
        bytes[size++] = '>';
        return this;
    }

    /// An empty list, unless nobody said anything about it.
    public XmlOut empty(String name, List<?> list) {
        return Unsaid.is(list) ? this : empty(name);
    }

    public XmlOut text(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        open(name);
        escaped(value);
        return close(name);
    }

    public XmlOut text(String name, @Nullable Integer value) {
        return value == null ? this : plain(name, Integer.toString(value));
    }

    public XmlOut text(String name, @Nullable Long value) {
        return value == null ? this : plain(name, Long.toString(value));
    }

    public XmlOut text(String name, @Nullable Boolean value) {
        return value == null ? this : plain(name, Boolean.toString(value));
    }

    public XmlOut text(String name, @Nullable Double value) {
        return value == null ? this : plain(name, Double.toString(value));
    }

    /// An answer has the same few times again and again: when an instance was launched, its disks attached.
    public XmlOut text(String name, @Nullable Instant value) {
        if (value == null) {
            return this;
        }
        if (!value.equals(lastTime)) {
            lastTime = value;
            lastTimeText = MILLIS.format(value);
        }
        return plain(name, lastTimeText);
    }

    public XmlOut text(String name, byte @Nullable [] value) {
        return value == null ? this : plain(name, Base64.getEncoder().encodeToString(value));
    }

    /// A time as seconds since 1970, where a model asks for it.
    public XmlOut epochSeconds(String name, @Nullable Instant value) {
        return value == null ? this : plain(name, Long.toString(value.getEpochSecond()));
    }

    /// A time as HTTP writes it, where a model asks for it.
    public XmlOut httpDate(String name, @Nullable Instant value) {
        return value == null ? this : plain(name, HTTP_DATE.format(value));
    }

    /// ASCII as it is: envelopes and other fixed text.
    public XmlOut raw(String ascii) {
        reserve(ascii.length());
        ascii(ascii);
        return this;
    }

    public byte[] toBytes() {
        var whole = new byte[Math.addExact(sizeOfFull, size)];
        int at = 0;
        for (var piece : full) {
            System.arraycopy(piece.bytes, 0, whole, at, piece.size);
            at += piece.size;
        }
        System.arraycopy(bytes, 0, whole, at, size);
        return whole;
    }

    @Override
    public String toString() {
        return new String(toBytes(), StandardCharsets.UTF_8);
    }

    private XmlOut plain(String name, String ascii) {
        open(name);
        raw(ascii);
        return close(name);
    }

    private void escaped(String text) {
        if (isPlain(text)) {
            raw(text);
            return;
        }
        int length = text.length();
        for (int i = 0; i < length; i++) {
            reserve(LONGEST_ESCAPE);
            char c = text.charAt(i);
            switch (c) {
                case '<' -> ascii("&lt;");
                case '>' -> ascii("&gt;");
                case '&' -> ascii("&amp;");
                case '\r' -> ascii("&#13;"); // a bare one would be read back as a line feed
                default -> {
                    if (c >= ' ' && c < 0x80 || c == '\n' || c == '\t') {
                        bytes[size++] = (byte) c;
                    } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                        utf8(Character.toCodePoint(c, text.charAt(++i)));
                    } else {
                        utf8(isXml(c) ? c : 0xFFFD);
                    }
                }
            }
        }
    }

    /// Whether it is written as it is: nearly all text of nearly all answers.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '<' || c == '>' || c == '&') {
                return false;
            }
        }
        return true;
    }

    private static boolean isXml(char c) {
        return c >= 0x80 && !Character.isSurrogate(c) && c < 0xFFFE;
    }

    private void utf8(int point) {
        if (point < 0x800) {
            bytes[size++] = (byte) (0xC0 | point >> 6);
        } else {
            if (point < 0x10000) {
                bytes[size++] = (byte) (0xE0 | point >> 12);
            } else {
                bytes[size++] = (byte) (0xF0 | point >> 18);
                bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
            }
            bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        }
        bytes[size++] = (byte) (0x80 | point & 0x3F);
    }

    /// The JDK's only copy of Latin-1 characters without an array in between.
    @SuppressWarnings("deprecation")
    private void ascii(String text) {
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    private void reserve(int more) {
        if (bytes.length - size >= more) {
            return;
        }
        if (size < PIECE_BYTES / 2) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        } else {
            full.add(new Piece(bytes, size));
            sizeOfFull = Math.addExact(sizeOfFull, size);
            bytes = new byte[Math.max(PIECE_BYTES, more)];
            size = 0;
        }
    }
}
