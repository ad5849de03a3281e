package freehold.control.metadata;

import freehold.kernel.store.Kind;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.util.Base64;

/// What the region signs metadata tokens with. It is kept with the records, so that tokens outlive the control plane and
/// any API node knows those of the others.
///
/// @param key base64
public record TokenSecret(String id, String key) {
    static final int KEY_BYTES = 32;
    private static final String ONLY = "metadata";

    public static final Kind<TokenSecret> KIND = Kind.of("token-secret", TokenSecret.class, TokenSecret::id, _ -> "");

    /// The region's, made when it is first asked for.
    static TokenSecret of(Store store, Timeline time) {
        return store.view().find(KIND, ONLY).orElseGet(() -> store.commit(tx -> tx.find(KIND, ONLY).orElseGet(() -> {
            var bytes = new byte[KEY_BYTES];
            time.random().nextBytes(bytes);
            var secret = new TokenSecret(ONLY, Base64.getEncoder().encodeToString(bytes));
            tx.put(KIND, secret);
            return secret;
        })));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }

    @Override
    public String toString() {
        return "TokenSecret[***]";
    }
}
