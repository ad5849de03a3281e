package freehold.agent.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
    @Test
    void readsOneRequestAfterTheOther() throws Exception {
        var in = reader("PUT /latest/api/token HTTP/1.1\r\nHost: x\r\nX-aws-ec2-metadata-token-ttl-seconds:  60 \r\n"
                + "Content-Length: 3\r\n\r\nabcGET /latest/ HTTP/1.0\n\n");
        var first = in.read();
        assertThat(first.method()).isEqualTo("PUT");
        assertThat(first.path()).isEqualTo("/latest/api/token");
        assertThat(first.headers()).containsEntry("x-aws-ec2-metadata-token-ttl-seconds", "60");
        assertThat(first.isKeptAlive()).isTrue();
        var second = in.read();
        assertThat(second.path()).isEqualTo("/latest/");
        assertThat(second.isKeptAlive()).isFalse();
        assertThat(in.read()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET / HTTP/2\r\n\r\n",
        "GET latest HTTP/1.1\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x",
        "PUT / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
        "PUT / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    })
    void hangsUpOnWhatIsNoRequest(String bytes) {
        assertThatThrownBy(() -> reader(bytes).read()).isInstanceOf(ProtocolException.class);
    }

    @Test
    void hangsUpOnEndlessness() {
        assertThatThrownBy(() -> reader("GET /" + "a".repeat(RequestReader.LINE_LIMIT) + " HTTP/1.1\r\n\r\n").read())
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> reader("GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(RequestReader.HEADERS_LIMIT + 1) + "\r\n").read())
                .isInstanceOf(ProtocolException.class);
    }

    private static RequestReader reader(String bytes) {
        return new RequestReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
