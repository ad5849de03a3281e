package freehold.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.time.WallTimeline;
import freehold.server.HostKind;
import freehold.server.Machine;
import freehold.server.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FreeholdTest {
    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final WallTimeline time = new WallTimeline();

    @AfterEach
    void stopTime() {
        time.close();
    }

    @Test
    void everyVerbExplainsItselfWithAnExample() {
        assertThat(verbs(Freehold.commandLine(machine(), terminal()).getSubcommands().values()).toList()).allSatisfy(verb -> {
            var help = verb.getUsageMessage();
            assertThat(verb.getCommandSpec().usageMessage().description()).isNotEmpty();
            assertThat(help).contains("--help").contains("Example:\n");
            assertThat(help.substring(help.indexOf("Example:"))).contains(verb.getCommandSpec().qualifiedName());
        });
    }

    @Test
    void saysItsVersion() {
        assertThat(run("version")).isZero();
        assertThat(out.toString()).startsWith("freehold ").contains("Java 25");
    }

    @Test
    void showsTheVerbsWhenAskedNothing() {
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).contains("Usage: freehold", "version", "Exit codes:");
    }

    @Test
    void guessesWhatAMisspeltVerbWasMeantToBe() {
        assertThat(run("versoin")).isEqualTo(2);
        assertThat(err.toString()).contains("freehold version");
    }

    @Test
    void takesNoCloudOfNoHostsForOneOnThisMachine() {
        assertThat(run("up", "--simulated-hosts", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("a number above 0");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void startsNoOtherKindOfCloudInAFolder() throws Exception {
        new HostKind(3).settle(machine().home());
        assertThat(run("up")).isEqualTo(1);
        assertThat(err.toString()).contains("has a cloud on simulated hosts", "freehold down --purge");
    }

    private static Stream<CommandLine> verbs(Collection<CommandLine> some) {
        return some.stream().flatMap(verb -> verb.getSubcommands().isEmpty()
                ? Stream.of(verb)
                : verbs(verb.getSubcommands().values()));
    }

    private int run(String... arguments) {
        return Freehold.run(machine(), terminal(), arguments);
    }

    private Machine machine() {
        return new Machine(Map.of("FREEHOLD_HOME", home.toString()), false, Path.of(".."));
    }

    private Terminal terminal() {
        return new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false, time);
    }
}
