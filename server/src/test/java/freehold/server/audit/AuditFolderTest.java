package freehold.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.AccountId;
import freehold.model.Params;
import freehold.model.ec2.Ec2Apis;
import freehold.server.audit.AuditFolder.Kept;
import freehold.sim.SimTimeline;
import freehold.wire.Caller;
import freehold.wire.Origin;
import freehold.wire.RequestId;
import freehold.wire.audit.AuditRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFolderTest {
    static final int DAYS = 2;
    static final long BYTES = 16L << 20;

    @TempDir
    Path home;

    final SimTimeline time = SimTimeline.create();

    @Test
    void everythingTakenIsWrittenWhenItEnds() throws Exception {
        int callers = 8;
        int calls = 2 * AuditFolder.QUEUE_LIMIT / callers;
        var trail = open(AuditFolder.FILE_LIMIT);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            threads.add(Thread.startVirtualThread(() -> {
                for (int call = 0; call < calls; call++) {
                    trail.take(record("r-" + caller + "-" + call));
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        trail.close();
        assertThat(lines()).hasSize(callers * calls).allMatch(line -> line.startsWith("{\"eventVersion\"") && line.endsWith("}"));
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        open(AuditFolder.FILE_LIMIT).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
        assertThat(files()).hasSize(1).allSatisfy(
                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
    }

    @Test
    void goesOnWithTheDaysFile() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (var trail = open(AuditFolder.FILE_LIMIT)) {
                trail.take(record("r-" + i));
            }
        }
        assertThat(files()).hasSize(1);
        assertThat(lines()).hasSize(3);
    }

    @Test
    void beginsAnewWhenAFileIsFull() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (var trail = open(1)) {
                trail.take(record("r-" + i));
            }
        }
        assertThat(files()).hasSize(3);
        assertThat(lines()).hasSize(3);
    }

    @Test
    void removesWhatIsOld() throws Exception {
        for (int day = 0; day < 5; day++) {
            try (var trail = open(AuditFolder.FILE_LIMIT)) {
                trail.take(record("r-" + day));
            }
            time.advance(Duration.ofDays(1));
        }
        assertThat(lines()).hasSize(DAYS + 1).anyMatch(line -> line.contains("r-4")).noneMatch(line -> line.contains("r-1"));
    }

    @Test
    void removesTheOldestOfTooMany() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (var trail = AuditFolder.open(folder(), new Kept(DAYS, 2_000), 1, time)) {
                trail.take(record("r-" + i));
            }
        }
        assertThat(files().size()).isBetween(2, 6);
        assertThat(lines()).anyMatch(line -> line.contains("r-19")).noneMatch(line -> line.contains("\"r-1\""));
    }

    @Test
    void saysHowManyAreMissing() throws Exception {
        var trail = open(1);
        Files.delete(files().getFirst());
        Files.delete(folder());
        trail.take(record("r-lost"));
        while (Files.notExists(folder())) {
            trail.take(record("r-lost"));
            if (trail.lost() > 0) {
                Files.createDirectory(folder());
            }
        }
        trail.take(record("r-kept"));
        trail.close();
        assertThat(lines()).anyMatch(line -> line.contains("\"eventType\":\"AuditGap\"") && line.contains("recordsLost"))
                .anyMatch(line -> line.contains("r-kept"));
    }

    private AuditFolder open(long fileLimit) throws IOException {
        return AuditFolder.open(folder(), new Kept(DAYS, BYTES), fileLimit, time);
    }

    private Path folder() {
        return home.resolve("log/audit");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder())) {
            return all.sorted().toList();
        }
    }

    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        for (var file : files()) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private AuditRecord record(String id) {
        var caller = new Caller(new AccountId("111122223333"), "AKIDEXAMPLE", "arn", "local-1", Origin.at("192.0.2.7"), "test");
        return AuditRecord.of(caller, time.now(), Ec2Apis.SERVICE, "DescribeVpcs", Ec2Apis.find("DescribeVpcs"), Params.of(Map.of()),
                new byte[0], null, new RequestId(id));
    }
}
