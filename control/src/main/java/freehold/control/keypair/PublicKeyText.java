package freehold.control.keypair;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The ways in which EC2 takes a public key: a line of OpenSSH, RFC 4716, and DER, in base64 or within PEM's lines.
final class PublicKeyText {
    private static final String RFC_4716_BEGIN = "---- BEGIN SSH2 PUBLIC KEY ----";
    private static final String RFC_4716_END = "---- END SSH2 PUBLIC KEY ----";
    private static final String PEM_BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String PEM_END = "-----END PUBLIC KEY-----";

    private PublicKeyText() {}

    /// @throws IllegalArgumentException if it is none of them
    static PublicKeyBlob parse(byte[] material) {
        var text = new String(material, StandardCharsets.UTF_8).strip();
        if (text.startsWith("ssh-")) {
            var words = text.split("\\s+", 3);
            if (text.lines().count() != 1 || words.length < 2) {
                throw new IllegalArgumentException("not one line of type and key");
            }
            var key = PublicKeyBlob.ofSsh(Base64.getDecoder().decode(words[1]));
            if (!words[0].equals("ssh-" + key.type())) {
                throw new IllegalArgumentException("the line and the key are of different types");
            }
            return key;
        }
        if (text.startsWith(RFC_4716_BEGIN)) {
            return PublicKeyBlob.ofSsh(base64(withoutHeaders(between(text, RFC_4716_BEGIN, RFC_4716_END))));
        }
        return ofDer(base64(text.startsWith(PEM_BEGIN) ? between(text, PEM_BEGIN, PEM_END) : text));
    }

    private static String between(String text, String begin, String end) {
        if (!text.endsWith(end)) {
            throw new IllegalArgumentException("does not end with " + end);
        }
        return text.substring(begin.length(), text.length() - end.length());
    }

    /// RFC 4716, section 3.3: `Tag: value`, going on in the next line after a backslash.
    private static String withoutHeaders(String text) {
        var body = new StringBuilder();
        boolean header = false;
        for (var line : text.lines().toList()) {
            if (line.indexOf(':') >= 0) {
                header = line.endsWith("\\");
            } else if (header) {
                header = line.endsWith("\\");
            } else {
                body.append(line);
            }
        }
        return body.toString();
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    }

    private static PublicKeyBlob ofDer(byte[] der) {
        var spec = new X509EncodedKeySpec(der);
        for (var algorithm : new String[] {"RSA", "Ed25519"}) {
            try {
                return PublicKeyBlob.of(KeyFactory.getInstance(algorithm).generatePublic(spec));
            } catch (GeneralSecurityException _) {
                // not of this type; perhaps of the next
            }
        }
        throw new IllegalArgumentException("not a public key in DER");
    }
}
