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
/// @param prefix what stands before the dash: `i`, `eni`, `sg`
/// @param noun   what the resource is called in a sentence: `instance`, `security group`
/// @param malformed the code for an id that can't be one
/// @param notFound  the code for an id that names nothing of the caller's
public record IdForm(String prefix, String noun, String malformed, String notFound) {
    private static final HexFormat HEX = HexFormat.of();

    /// Both codes from the stem that most types use: `stem.Malformed`, `stem.NotFound`.
    public static IdForm of(String prefix, String noun, String stem) {
        return new IdForm(prefix, noun, stem + ".Malformed", stem + ".NotFound");
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

    /// @return a new id: 68 random bits, so that two never meet
    public String fresh(RandomGenerator random) {
        return prefix + "-0" + HEX.toHexDigits(random.nextLong());
    }

    /// The answer for ids that name nothing the caller has, in EC2's words for one and for several.
    public Fault notFound(Collection<? extends Id> ids) {
        return ids.size() == 1
                ? Fault.client(notFound, "The " + noun + " ID '" + ids.iterator().next().value() + "' does not exist")
                : Fault.client(notFound, "The " + noun + " IDs '" + String.join(", ", ids.stream().map(Id::value).toList()) + "' do not exist");
    }

    public Fault notFound(Id id) {
        return notFound(java.util.List.of(id));
    }

    private static boolean isLowerHex(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
