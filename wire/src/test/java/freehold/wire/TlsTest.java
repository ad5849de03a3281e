package freehold.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a certificate made for these tests alone, for 127.0.0.1.
class TlsTest {
    @TempDir Path folder;

    @Test
    void aClientThatTrustsTheCertificateIsAnswered() throws Exception {
        var endpoint = new Endpoint(Fakes.services(), Fakes::credential, Set.of("local-1"), new FixedTimeline(EndpointTest.NOW));
        try (var front = HttpFront.start(endpoint, new InetSocketAddress("127.0.0.1", 0), new Tls(file("certificate.pem"), file("key.pem")));
                var client = HttpClient.newBuilder().sslContext(trusting(file("certificate.pem"))).build()) {
            var reply = client.send(HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + front.port() + "/")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reply.body()).contains("MissingAuthenticationToken");
        }
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeAreNamed() throws Exception {
        var other = Files.writeString(folder.resolve("other.pem"), "-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> new Tls(file("certificate.pem"), other).context()).isInstanceOf(IOException.class)
                .hasMessageContaining("other.pem").hasMessageContaining("PKCS #8");
        assertThatThrownBy(() -> new Tls(other, file("key.pem")).context()).isInstanceOf(IOException.class).hasMessageContaining("other.pem");
        var garbled = Files.writeString(folder.resolve("garbled.pem"), "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> new Tls(file("certificate.pem"), garbled).context()).isInstanceOf(IOException.class).hasMessageContaining("garbled.pem");
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(TlsTest.class.getResource("tls/" + name).toURI());
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            store.setCertificateEntry("it", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
