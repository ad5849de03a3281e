package freehold.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");

    /// `mvn -pl server -am test -Dtest=ConfigurationPageTest -Dfreehold.write=true` writes it anew.
    @Test
    void saysWhatTheRecordsSay() throws IOException {
        if (Boolean.getBoolean("freehold.write")) {
            Files.writeString(PAGE, ConfigurationPage.text());
        }
        assertThat(PAGE).content().isEqualTo(ConfigurationPage.text());
    }
}
