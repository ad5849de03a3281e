package freehold.control.keypair;

import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /// Key pairs that an account may have.
    static final int LIMIT = 5_000;

    private static final Pattern NAME = Pattern.compile("\\p{Print}{1,255}");

    /// The caller's key pair of a name.
    public static Optional<KeyPair> named(Call call, String name) {
        return call.view().by(TYPE.kind(), BY_NAME, call.account() + "/" + name).stream().findFirst();
    }

    /// A name for a new one, without the blanks around it.
    static String checkName(@Nullable String text) {
        var name = text == null ? "" : text.strip();
        if (!NAME.matcher(name).matches()) {
            throw Fault.client("InvalidParameterValue", "Value (" + name + ") for parameter KeyName is invalid. "
                    + (name.isEmpty() ? "The value cannot be empty."
                            : name.length() > 255 ? "The value cannot have more than 255 characters."
                            : "Character sets beyond ASCII are not supported."));
        }
        return name;
    }

    /// Writes a new one.
    static KeyPair add(Change call, KeyPair key) {
        if (named(call, key.name).isPresent()) {
            throw Fault.client("InvalidKeyPair.Duplicate", "The keypair already exists");
        }
        if (call.mine(TYPE).size() >= LIMIT) {
            throw Fault.client("ResourceLimitExceeded", "The maximum number of key pairs has been reached.");
        }
        return call.put(TYPE, key);
    }

    @Override
    public KeyPair withTags(Tags newTags) {
        return new KeyPair(id, owner, name, type, fingerprint, publicKey, created, newTags);
    }
}
