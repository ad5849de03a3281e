package freehold.wire.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Derives the key of a day, region and service from a secret, and keeps it: four of a signature's five HMACs are the
/// same all day.
final class SigningKeys {
    /// Kept keys; all are dropped when there are more. Only keys of secrets that exist get here.
    private static final int MAX_KEPT = 10_000;
    private static final String HMAC = "HmacSHA256";

    /// The secret is part of the name: a secret that was replaced can't be found any more.
    private record Name(String secret, Scope scope) {}

    private final Map<Name, SecretKeySpec> kept = new ConcurrentHashMap<>();

    byte[] sign(String secret, Scope scope, String text) {
        var name = new Name(secret, scope);
        var key = kept.get(name);
        if (key == null) {
            key = derive(secret, scope);
            if (kept.size() >= MAX_KEPT) {
                kept.clear();
            }
            kept.put(name, key);
        }
        return hmac(key, text);
    }

    private static SecretKeySpec derive(String secret, Scope scope) {
        var key = key(("AWS4" + secret).getBytes(StandardCharsets.UTF_8));
        key = key(hmac(key, scope.date()));
        key = key(hmac(key, scope.region()));
        key = key(hmac(key, scope.service()));
        return key(hmac(key, Scope.END));
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, HMAC);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
