package freehold.kernel;

import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.random.RandomGenerator;

/// How the ids of one type of resource are spelt, and the error codes that EC2 has for bad ones.
///
/// EC2 writes a prefix, a dash and 8 (old) or 17 hexadecimal digits
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>). Its error codes are not spelt alike from
/// type to type (`InvalidSubnetID.NotFound`, but `InvalidGroup.NotFound`), so each form carries its own.
///
/// @param prefix    what stands before the dash: `i`, `eni`, `sg`
/// @param malformed the code for an id that can't be one
/// @param notFound  the code for an id that names nothing of the caller's
/// @param sentence  what to say then; `%s` is the id
/// @param uuid      whether a UUID stands behind the dash, as in the ids of fleets
public record IdForm(String prefix, String malformed, String notFound, String sentence, boolean uuid) {
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public IdForm(String prefix, String malformed, String notFound, String sentence) {
        this(prefix, malformed, notFound, sentence, false);
    }

    /// The usual spelling: codes `stem.Malformed` and `stem.NotFound`, "The noun ID 'x' does not exist".
    public static IdForm of(String prefix, String noun, String stem) {
        return new IdForm(prefix, stem + ".Malformed", stem + ".NotFound", "The " + noun + " ID '%s' does not exist");
    }

    /// The same with a UUID.
    public IdForm asUuid() {
        return new IdForm(prefix, malformed, notFound, sentence, true);
    }

    /// @return the text itself, when it is spelt as an id of this form
    public String check(String text) {
        int digits = text.length() - prefix.length() - 1;
        boolean wellFormed = digits > 0
                && text.startsWith(prefix)
                && text.charAt(prefix.length()) == '-'
                && isWellFormed(text.substring(prefix.length() + 1));
        if (!wellFormed) {
            throw Fault.client(malformed, "Invalid id: \"" + text + "\" (expecting \"" + prefix + "-...\")");
        }
        return text;
    }

    /// @return a new id: 64 random bits, so that two never meet
    public String fresh(RandomGenerator random) {
        if (uuid) {
            long high = random.nextLong() & ~0xF000L | 0x4000L; // a random one, by RFC 9562
            long low = random.nextLong() & ~(3L << 62) | 1L << 63;
            return prefix + "-" + new UUID(high, low);
        }
        return prefix + "-0" + HEX.toHexDigits(random.nextLong());
    }

    /// The answer for an id that names nothing the caller has.
    public Fault missing(Id id) {
        return Fault.client(notFound, sentence.replace("%s", id.value()));
    }

    /// The same for several, in EC2's words.
    public Fault missing(Collection<? extends Id> ids) {
        var names = String.join(", ", ids.stream().map(Id::value).toList());
        return Fault.client(
                notFound,
                ids.size() == 1
                        ? sentence.replace("%s", names)
                        : sentence.replace(" ID '", " IDs '").replace("does not", "do not").replace("%s", names));
    }

    private boolean isWellFormed(String rest) {
        return uuid
                ? UUID_TEXT.matcher(rest).matches()
                : (rest.length() == 17 || rest.length() == 8) && rest.chars().allMatch(IdForm::isLowerHex);
    }

    private static boolean isLowerHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
