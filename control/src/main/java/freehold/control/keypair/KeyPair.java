package freehold.control.keypair;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;

/// The public half of a key pair.
///
/// @param name        unique in the account
/// @param type        `rsa` or `ed25519`
/// @param fingerprint as EC2 computes it for the way it came (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html>)
/// @param publicKey   a line of OpenSSH's `authorized_keys`
public record KeyPair(
        KeyPairId id,
        AccountId owner,
        String name,
        String type,
        String fingerprint,
        String publicKey,
        Instant created,
        Tags tags)
        implements Taggable {
    /// Under `account/name`.
    public static final Kind.Index<KeyPair> BY_NAME = Kind.Index.one("name", k -> k.owner() + "/" + k.name());
    public static final ResourceType<KeyPair> TYPE =
            ResourceType.of("key-pair", KeyPair.class, KeyPairId.FORM).with(BY_NAME);

    @Override
    public KeyPair withTags(Tags newTags) {
        return new KeyPair(id, owner, name, type, fingerprint, publicKey, created, newTags);
    }
}
