package freehold.control.keypair;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Private keys as the files that SSH clients read.
final class PrivateKeyFile {
    private static final int CIPHER_BLOCK_BYTES = 8;

    private PrivateKeyFile() {}

    /// RFC 8017, appendix A.1.2, as PEM.
    static String pkcs1(RSAPrivateCrtKey key) {
        var body = new ByteArrayOutputStream();
        for (var number : new BigInteger[] {
            BigInteger.ZERO, // the version: two primes
            key.getModulus(),
            key.getPublicExponent(),
            key.getPrivateExponent(),
            key.getPrimeP(),
            key.getPrimeQ(),
            key.getPrimeExponentP(),
            key.getPrimeExponentQ(),
            key.getCrtCoefficient()
        }) {
            body.writeBytes(der(0x02, number.toByteArray()));
        }
        return pem("RSA PRIVATE KEY", der(0x30, body.toByteArray()), 64);
    }

    private static byte[] der(int tag, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else if (content.length < 0x100) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82); // up to 65,535, more than any key
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    /// OpenSSH's own format, unencrypted
    /// (<https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key>).
    ///
    /// @param seed  the private half, 32 bytes
    /// @param check any number
    static String openssh(PublicKeyBlob publicHalf, byte[] seed, int check) {
        var point = PublicKeyBlob.tail(publicHalf.bytes());
        var secret = new SshWire.Writer()
                .number(check)
                .number(check)
                .string("ssh-ed25519")
                .string(point)
                .string(new SshWire.Writer().raw(seed).raw(point).bytes())
                .string("");
        for (int pad = 1; secret.size() % CIPHER_BLOCK_BYTES != 0; pad++) {
            secret.raw(new byte[] {(byte) pad});
        }
        var whole = new SshWire.Writer()
                .raw("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII))
                .string("none")
                .string("none")
                .string("")
                .number(1)
                .string(publicHalf.bytes())
                .string(secret.bytes());
        return pem("OPENSSH PRIVATE KEY", whole.bytes(), 70);
    }

    /// PuTTY's format, version 2, which every PuTTY reads, unencrypted
    /// (<https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html>).
    ///
    /// @param secret what the private half has beyond the public one
    static String ppk(PublicKeyBlob publicHalf, byte[] secret, byte[] comment) {
        var algorithm = "ssh-" + publicHalf.type();
        var covered = new SshWire.Writer()
                .string(algorithm)
                .string("none")
                .string(comment)
                .string(publicHalf.bytes())
                .string(secret);
        var publicLines = lines(publicHalf.bytes(), 64);
        var privateLines = lines(secret, 64);
        return "PuTTY-User-Key-File-2: " + algorithm
                + "\nEncryption: none\nComment: " + new String(comment, StandardCharsets.US_ASCII)
                + "\nPublic-Lines: " + publicLines.lines().count() + "\n" + publicLines
                + "\nPrivate-Lines: " + privateLines.lines().count() + "\n" + privateLines
                + "\nPrivate-MAC: " + mac(covered.bytes()) + "\n";
    }

    /// The MAC finds damage, not forgery: without a passphrase, its key is known to all.
    private static String mac(byte[] covered) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            var key = PublicKeyBlob.digest("SHA-1", "putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII));
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(covered));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a JDK without HmacSHA1", broken);
        }
    }

    private static String pem(String what, byte[] content, int width) {
        return "-----BEGIN " + what + "-----\n" + lines(content, width) + "\n-----END " + what + "-----";
    }

    private static String lines(byte[] content, int width) {
        var text = Base64.getEncoder().encodeToString(content);
        var lines = new StringBuilder();
        for (int at = 0; at < text.length(); at += width) {
            lines.append(at == 0 ? "" : "\n").append(text, at, Math.min(at + width, text.length()));
        }
        return lines.toString();
    }
}
