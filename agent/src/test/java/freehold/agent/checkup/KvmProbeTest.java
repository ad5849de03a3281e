package freehold.agent.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.kernel.time.WallTimeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KvmProbeTest {
    @TempDir
    Path folder;

    @Test
    void bootsItsGuestWhereGuestsRun() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/qemu-system-x86_64")), "needs QEMU");

        assertThat(KvmProbe.boots("tcg", "max", Duration.ofSeconds(30))).isTrue();
    }

    @Test
    void asksOncePerBootOfTheMachine() throws IOException {
        var boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        Files.writeString(folder.resolve("kvm"), boot + " true\n");

        assertThat(KvmProbe.works(folder, new WallTimeline())).isTrue();
    }
}
