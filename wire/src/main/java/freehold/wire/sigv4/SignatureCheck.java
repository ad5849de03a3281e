package freehold.wire.sigv4;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// Says whether a signature is right and in time, or throws the [Refusal].
public final class SignatureCheck {
    /// How far a client's clock may be off. EC2: "more than 15 minutes after the date stamp on the request"
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>, RequestExpired).
    public static final Duration SKEW = Duration.ofMinutes(15);

    private final SigningKeys keys = new SigningKeys();

    public void check(HttpRequest request, Signature signature, String secret, Instant now) {
        checkTime(signature, now);
        var text = StringToSign.of(request, signature.scope(), signature.time(), signature.signedHeaders());
        var expected = keys.sign(secret, signature.scope(), text);
        if (!MessageDigest.isEqual(expected, bytes(signature.hex()))) {
            throw new Refusal(Refusal.Reason.MISMATCH, "The request signature we calculated does not match the signature you provided. "
                    + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private static void checkTime(Signature signature, Instant now) {
        var signedAt = signature.signedAt();
        if (signedAt.isAfter(now.plus(SKEW))) {
            throw new Refusal(Refusal.Reason.EARLY, "Signature not yet current: " + signature.time() + " is still later than "
                    + Timestamp.format(now.plus(SKEW)) + " (" + Timestamp.format(now) + " + " + SKEW.toMinutes() + " min.)");
        }
        var life = signature.expires() == null ? SKEW : signature.expires();
        if (signedAt.plus(life).isBefore(now)) {
            throw new Refusal(Refusal.Reason.EXPIRED, "Signature expired: " + signature.time() + " is now earlier than "
                    + Timestamp.format(now.minus(life)) + " (" + Timestamp.format(now) + " - " + life.toMinutes() + " min.)");
        }
    }

    /// Empty where it is not hexadecimal, which equals no signature.
    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
