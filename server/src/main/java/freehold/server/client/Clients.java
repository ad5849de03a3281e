package freehold.server.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// HTTP clients for [Ec2].
public final class Clients {
    private Clients() {}

    public static HttpClient plain() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /// One that trusts the certificates of a PEM file, and no others.
    public static HttpClient trusting(Path certificates) throws IOException {
        try (var in = Files.newInputStream(certificates)) {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("trusted-" + trusted.size(), certificate);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context).build();
        } catch (GeneralSecurityException unusable) {
            throw new IOException("The certificates in " + certificates + " can't be trusted: " + unusable.getMessage(), unusable);
        }
    }
}
