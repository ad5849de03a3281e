package freehold.control.account;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;

/// What an account's root signs requests with
/// (<https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html>).
///
/// @param id     `AKIA` and 16 more capital letters and digits
/// @param secret 40 characters
public record AccessKey(String id, AccountId account, String secret, Instant created) {
    public static final Kind<AccessKey> KIND =
            Kind.of("access-key", AccessKey.class, AccessKey::id, k -> k.account().value());

    /// Without the secret: this may be logged.
    @Override
    public String toString() {
        return "AccessKey[" + id + " of " + account + "]";
    }
}
