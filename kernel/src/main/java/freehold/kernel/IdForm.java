package freehold.kernel;

import java.util.Collection;
import java.util.HexFormat;
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
public record IdForm(String prefix, String malformed, String notFound, String sentence) {
    private static final HexFormat HEX = HexFormat.of();

    /// The usual spelling: codes `stem.Malformed` and `stem.NotFound`, "The noun ID 'x' does not exist".
    public static IdForm of(String prefix, String noun, String stem) {
        return new IdForm(prefix, stem + ".Malformed", stem + ".NotFound", "The " + noun + " ID '%s' does not exist");
    }

    /// @return the text itself, when it is spelt as an id of this form
    public String check(String text) {
        int digits = text.length() - prefix.length() - 1;
        boolean wellFormed = (digits == 17 || digits == 8)
                && text.startsWith(prefix)
                && text.charAt(prefix.length()) == '-'
                && text.chars().skip(prefix.length() + 1L).allMatch(IdForm::isLowerHex);
        if (!wellFormed) {
            throw Fault.client(malformed, "Invalid id: \"" + text + "\" (expecting \"" + prefix + "-...\")");
        }
        return text;
    }

    /// @return a new id: 64 random bits, so that two never meet
    public String fresh(RandomGenerator random) {
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

    private static boolean isLowerHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
