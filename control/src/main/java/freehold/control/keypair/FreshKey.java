package freehold.control.keypair;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.random.RandomGenerator;

/// A key pair that was just made. Its private half is given to the caller once, and never kept.
record FreshKey(PublicKeyBlob publicHalf, java.security.PrivateKey privateHalf) {
    static final int RSA_BITS = 2048;

    /// @param type `rsa` or `ed25519`
    static FreshKey make(String type, RandomGenerator random) {
        try {
            var generator = KeyPairGenerator.getInstance(type.equals(PublicKeyBlob.RSA) ? "RSA" : "Ed25519");
            if (type.equals(PublicKeyBlob.RSA)) {
                generator.initialize(RSA_BITS, new Chance(random));
            } else {
                generator.initialize(255, new Chance(random));
            }
            var pair = generator.generateKeyPair();
            return new FreshKey(PublicKeyBlob.of(pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a JDK without keys of the type " + type, broken);
        }
    }

    /// EC2's fingerprint of a key that it made: SHA-1 of the private half in DER for RSA, as for an imported one otherwise.
    String fingerprint() {
        return privateHalf instanceof RSAPrivateCrtKey ? PublicKeyBlob.colons("SHA-1", privateHalf.getEncoded()) : publicHalf.sha256();
    }

    /// The private half as OpenSSH reads it: PKCS#1 for RSA, OpenSSH's own format for Ed25519.
    String pem(RandomGenerator random) {
        return switch (privateHalf) {
            case RSAPrivateCrtKey rsa -> PrivateKeyFile.pkcs1(rsa);
            case EdECPrivateKey ed -> PrivateKeyFile.openssh(publicHalf, seed(ed), random.nextInt());
            default -> throw new IllegalStateException("a key of an unknown type: " + privateHalf.getAlgorithm());
        };
    }

    /// The private half as PuTTY reads it.
    String ppk(String comment) {
        var blob = switch (privateHalf) {
            case RSAPrivateCrtKey rsa -> new SshWire.Writer()
                    .integer(rsa.getPrivateExponent())
                    .integer(rsa.getPrimeP())
                    .integer(rsa.getPrimeQ())
                    .integer(rsa.getCrtCoefficient())
                    .bytes();
            case EdECPrivateKey ed -> new SshWire.Writer().string(seed(ed)).bytes();
            default -> throw new IllegalStateException("a key of an unknown type: " + privateHalf.getAlgorithm());
        };
        return PrivateKeyFile.ppk(publicHalf, blob, comment.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] seed(EdECPrivateKey key) {
        return key.getBytes().orElseThrow();
    }

    /// Without the private half: this may be logged.
    @Override
    public String toString() {
        return "FreshKey[" + publicHalf.type() + "]";
    }
}
