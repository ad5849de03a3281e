package freehold.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// How the endpoint proves its own name: PEM files, as every certificate authority's tools write them.
///
/// @param certificates the certificate, then those that lead to its authority
/// @param key its private key, PKCS #8, not encrypted
public record Tls(Path certificates, Path key) {
    private static final Pattern PKCS8 = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = {};

    /// Reads both files. The [IOException] says which one is wrong, and how.
    SSLContext context() throws IOException {
        var chain = chain();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("endpoint", privateKey(chain[0].getPublicKey().getAlgorithm()), NO_PASSWORD, chain);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The key " + key + " does not fit the certificate " + certificates + ": " + e.getMessage(), e);
        }
    }

    private Certificate[] chain() throws IOException {
        try (var in = Files.newInputStream(certificates)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in).toArray(Certificate[]::new);
            if (chain.length == 0) {
                throw new IOException("There is no certificate in " + certificates);
            }
            return chain;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate in " + certificates + " can't be read: " + e.getMessage(), e);
        }
    }

    private PrivateKey privateKey(String algorithm) throws IOException, GeneralSecurityException {
        var pem = PKCS8.matcher(Files.readString(key));
        if (!pem.find()) {
            throw new IOException("There is no unencrypted PKCS #8 key in " + key + " (openssl pkcs8 -topk8 -nodes makes one)");
        }
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
    }
}
