package freehold.control.account;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// What an account's root signs requests with
/// (<https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html>).
///
/// @param id     `AKIA` and 16 more capital letters and digits
/// @param secret 40 characters
public record AccessKey(String id, AccountId account, String secret, Instant created) {
    public static final Kind<AccessKey> KIND =
            Kind.of("access-key", AccessKey.class, AccessKey::id, k -> k.account().value());

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// A new key: 80 random bits of id, 240 of secret.
    ///
    /// @param random fit for secrets
    public static AccessKey fresh(AccountId account, Instant now, RandomGenerator random) {
        return new AccessKey("AKIA" + text(BASE32, 16, random), account, text(BASE64, 40, random), now);
    }

    private static String text(String alphabet, int length, RandomGenerator random) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /// Without the secret: this may be logged.
    @Override
    public String toString() {
        return "AccessKey[" + id + " of " + account + "]";
    }
}
