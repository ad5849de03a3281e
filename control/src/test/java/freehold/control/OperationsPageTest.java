package freehold.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OperationsPageTest {
    private static final Path PAGE = Path.of("../docs/generated/operations.md");

    /// `mvn -pl control -am test -Dtest=OperationsPageTest -Dfreehold.write=true -Dsurefire.failIfNoSpecifiedTests=false` writes it anew.
    @Test
    void saysWhatThereIs() throws IOException {
        var text = new OperationsPage(new TestCloud().operations()).text();
        if (Boolean.getBoolean("freehold.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text);
        }
        assertThat(PAGE).content().isEqualTo(text);
    }
}
