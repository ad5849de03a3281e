package freehold.control.keypair;

import freehold.kernel.Id;
import freehold.kernel.IdForm;

/// A key pair: `key-…`.
public record KeyPairId(String value) implements Id {
    public static final IdForm FORM = new IdForm("key", "InvalidKeyPairId.Malformed", "InvalidKeyPair.NotFound", "The key pair ID '%s' does not exist");

    public KeyPairId {
        FORM.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
