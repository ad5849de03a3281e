package freehold.control.metadata;

import freehold.control.instance.InstanceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// IMDSv2's session tokens. Nothing is remembered of them: a token says until when it is good, and is signed together with
/// the instance that it is for.
final class Tokens {
    /// How long a token may be good, in seconds
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-v2-how-it-works.html>).
    static final int TTL_LEAST = 1;
    static final int TTL_LIMIT = 21_600;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 1 + Long.BYTES;
    private static final int TOKEN_BYTES = HEAD_BYTES + 32;
    private static final int TEXT_LENGTH = (TOKEN_BYTES + 2) / 3 * 4;

    private final SecretKeySpec key;

    Tokens(TokenSecret secret) {
        key = new SecretKeySpec(secret.bytes(), ALGORITHM);
    }

    String issue(InstanceId instance, Instant until) {
        var head = ByteBuffer.allocate(HEAD_BYTES).put(VERSION).putLong(until.toEpochMilli()).array();
        var token = ByteBuffer.allocate(TOKEN_BYTES).put(head).put(sign(head, instance)).array();
        return Base64.getUrlEncoder().encodeToString(token);
    }

    /// Whether this is a token of the instance's, and still good.
    boolean isGood(String text, InstanceId instance, Instant now) {
        if (text.length() != TEXT_LENGTH) {
            return false;
        }
        byte[] token;
        try {
            token = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
        if (token.length != TOKEN_BYTES || token[0] != VERSION) {
            return false;
        }
        var head = new byte[HEAD_BYTES];
        var signature = new byte[TOKEN_BYTES - HEAD_BYTES];
        ByteBuffer.wrap(token).get(head).get(signature);
        return MessageDigest.isEqual(signature, sign(head, instance))
                && now.toEpochMilli() < ByteBuffer.wrap(head).getLong(1);
    }

    private byte[] sign(byte[] head, InstanceId instance) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return mac.doFinal(instance.value().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a JDK without " + ALGORITHM, broken);
        }
    }
}
