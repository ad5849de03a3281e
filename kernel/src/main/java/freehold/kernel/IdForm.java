package freehold.kernel;

import java.util.Collection;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How the ids of one type of resource are spelt, and the error codes that EC2 has for bad ones.
///
/// EC2 writes a prefix, a dash and 8 (old) or 17 hexadecimal digits
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>). Its error codes are not spelt alike from
/// type to type (`InvalidSubnetID.NotFound`, but `InvalidGroup.NotFound`), so each form carries its own.
///
/// @param prefix    what stands before the dash: `i`, `eni`, `sg`
/// @param malformed the code for an id that can't be one; the same as `notFound` where EC2 has none for that
/// @param notFound  the code for an id that names nothing of the caller's
/// @param sentence  what to say then; `%s` is the id
/// @param rest      what stands behind the dash
/// @param garbled   what to say of an id that begins as one of these and goes on as none; `%s` is the id; null where EC2 says
///                  the same as of any other text
public record IdForm(String prefix, String malformed, String notFound, String sentence, Rest rest, @Nullable String garbled) {
    private static final HexFormat HEX = HexFormat.of();

    /// What ids have behind their dash.
    public enum Rest {
        DIGITS("[0-9a-f]{8}|[0-9a-f]{17}"),
        /// Digits, and as few of them as a caller likes: an id with too few is well spelt, and names nothing.
        FEW_DIGITS("[0-9a-f]{1,17}"),
        /// As in the ids of fleets.
        UUID("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        private final Pattern text;

        Rest(String text) {
            this.text = Pattern.compile(text);
        }
    }

    public IdForm(String prefix, String malformed, String notFound, String sentence) {
        this(prefix, malformed, notFound, sentence, Rest.DIGITS, null);
    }

    /// The usual spelling: codes `stem.Malformed` and `stem.NotFound`, "The noun ID 'x' does not exist".
    public static IdForm of(String prefix, String noun, String stem) {
        return new IdForm(prefix, stem + ".Malformed", stem + ".NotFound", "The " + noun + " ID '%s' does not exist");
    }

    /// Where EC2 has no code for an id that can't be one: whatever is not there is missing.
    public static IdForm unchecked(String prefix, String notFound, String sentence) {
        return new IdForm(prefix, notFound, notFound, sentence);
    }

    /// The same with something else behind the dash.
    public IdForm with(Rest other) {
        return new IdForm(prefix, malformed, notFound, sentence, other, garbled);
    }

    /// The same with a sentence of its own for what only begins as such an id.
    public IdForm garbledAs(String other) {
        return new IdForm(prefix, malformed, notFound, sentence, rest, other);
    }

    /// Whether a text is spelt as an id of this form.
    public boolean fits(String text) {
        int start = prefix.length() + 1;
        return text.length() > start
                && text.startsWith(prefix)
                && text.charAt(start - 1) == '-'
                && rest.text.matcher(text.substring(start)).matches();
    }

    /// @return the text itself, when it is spelt as an id of this form
    public String check(String text) {
        if (!fits(text)) {
            throw unfit(text);
        }
        return text;
    }

    private Fault unfit(String text) {
        if (malformed.equals(notFound)) {
            return missing(text);
        }
        return Fault.client(malformed, garbled != null && text.startsWith(prefix + "-")
                ? garbled.replace("%s", text)
                : "Invalid id: \"" + text + "\" (expecting \"" + prefix + "-...\")");
    }

    /// @return a new id: 64 random bits, so that two never meet
    public String fresh(RandomGenerator random) {
        if (rest == Rest.UUID) {
            long high = random.nextLong() & ~0xF000L | 0x4000L; // a random one, by RFC 9562
            long low = random.nextLong() & ~(3L << 62) | 1L << 63;
            return prefix + "-" + new java.util.UUID(high, low);
        }
        return prefix + "-0" + HEX.toHexDigits(random.nextLong());
    }

    /// The answer for an id that names nothing the caller has.
    public Fault missing(Id id) {
        return missing(id.value());
    }

    private Fault missing(String id) {
        return Fault.client(notFound, sentence.replace("%s", id));
    }

    /// The same for several, in EC2's words: "The instance IDs 'i-1, i-2' do not exist".
    public Fault missing(Collection<? extends Id> ids) {
        var names = String.join(", ", ids.stream().map(Id::value).toList());
        return Fault.client(
                notFound,
                ids.size() == 1
                        ? sentence.replace("%s", names)
                        : sentence.replaceFirst(" '", "s '").replace("does not", "do not").replace("%s", names));
    }
}
