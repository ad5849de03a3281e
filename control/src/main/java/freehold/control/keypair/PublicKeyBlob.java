package freehold.control.keypair;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A public key as SSH writes it, of a type that EC2 knows.
///
/// @param type  `rsa` or `ed25519`, as EC2 names them
/// @param bytes RFC 4253, section 6.6, or RFC 8709, section 4
record PublicKeyBlob(String type, byte[] bytes) {
    static final String RSA = "rsa";
    static final String ED25519 = "ed25519";

    /// RSA moduli that are neither a toy nor an attack on whoever checks signatures with them.
    private static final int MIN_RSA_BITS = 1024;
    private static final int MAX_RSA_BITS = 16_384;
    private static final int ED25519_BYTES = 32;

    static PublicKeyBlob of(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> ofRsa(rsa.getPublicExponent(), rsa.getModulus());
            case EdECPublicKey ed -> ofEd25519(tail(ed.getEncoded()));
            default -> throw new IllegalArgumentException("not a type of key that EC2 knows: " + key.getAlgorithm());
        };
    }

    private static PublicKeyBlob ofRsa(BigInteger exponent, BigInteger modulus) {
        int bits = modulus.signum() <= 0 ? 0 : modulus.bitLength();
        if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS || exponent.compareTo(BigInteger.TWO) <= 0 || !exponent.testBit(0)) {
            throw new IllegalArgumentException("not an RSA key of a usual size");
        }
        return new PublicKeyBlob(RSA, new SshWire.Writer().string("ssh-rsa").integer(exponent).integer(modulus).bytes());
    }

    private static PublicKeyBlob ofEd25519(byte[] point) {
        if (point.length != ED25519_BYTES) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return new PublicKeyBlob(ED25519, new SshWire.Writer().string("ssh-ed25519").string(point).bytes());
    }

    /// The key itself, which ends its DER encoding.
    static byte[] tail(byte[] der) {
        return Arrays.copyOfRange(der, der.length - ED25519_BYTES, der.length);
    }

    /// From SSH's own bytes, which are a stranger's.
    ///
    /// @throws IllegalArgumentException if they are not a key of a type that EC2 knows
    static PublicKeyBlob ofSsh(byte[] bytes) {
        var reader = new SshWire.Reader(bytes);
        var key = switch (reader.text()) {
            case "ssh-rsa" -> ofRsa(reader.integer(), reader.integer());
            case "ssh-ed25519" -> ofEd25519(reader.string());
            default -> throw new IllegalArgumentException("not a type of key that EC2 knows");
        };
        reader.end();
        return key;
    }

    /// A line of `authorized_keys`.
    String line(String comment) {
        return "ssh-" + type + " " + Base64.getEncoder().encodeToString(bytes) + " " + comment;
    }

    /// EC2's fingerprint of a key that was imported: MD5 of the DER encoding for RSA, SHA-256 of SSH's for Ed25519.
    String importedFingerprint() {
        return type.equals(RSA) ? colons("MD5", der()) : sha256();
    }

    /// SHA-256 as EC2 writes it: base64, padded.
    String sha256() {
        return Base64.getEncoder().encodeToString(digest("SHA-256", bytes));
    }

    /// A digest as pairs of digits between colons.
    static String colons(String algorithm, byte[] of) {
        return HexFormat.ofDelimiter(":").formatHex(digest(algorithm, of));
    }

    private byte[] der() {
        var reader = new SshWire.Reader(bytes);
        reader.text();
        var exponent = reader.integer();
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(reader.integer(), exponent)).getEncoded();
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not an RSA key: " + broken.getMessage(), broken);
        }
    }

    static byte[] digest(String algorithm, byte[] of) {
        try {
            return MessageDigest.getInstance(algorithm).digest(of);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a JDK without " + algorithm, broken);
        }
    }
}
