package freehold.server.audit;

import freehold.kernel.store.Json;
import freehold.kernel.time.Timeline;
import freehold.wire.audit.AuditRecord;
import freehold.wire.audit.AuditTrail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Audit records as lines of JSON in files that only their owner reads: `2026-01-31-0001.jsonl`, a new one each day and when
/// one is full.
///
/// A thread of its own writes. Callers wait only if it falls behind by a whole queue; when the process ends in good order,
/// everything taken is written first. What the disk refuses is counted, and a line says how many records are missing.
public final class AuditFolder implements AuditTrail, AutoCloseable {
    /// Records that wait to be written.
    static final int QUEUE_LIMIT = 4_096;

    /// Records written at once.
    private static final int BATCH_LIMIT = 512;

    /// After so many bytes a new file begins.
    static final long FILE_LIMIT = 64L << 20;

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{4,9})\\.jsonl");
    private static final Logger log = LoggerFactory.getLogger(AuditFolder.class);

    private final Path folder;
    private final int days;
    private final long fileLimit;
    private final Timeline time;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final Thread writer;
    private @Nullable FileChannel file;
    private LocalDate day = LocalDate.EPOCH;
    private int number;
    private volatile long lost;

    private sealed interface Entry {}

    private record Taken(AuditRecord record) implements Entry {}

    private enum End implements Entry {
        END
    }

    /// In the place of records that could not be written.
    record Gap(String eventTime, String eventType, long recordsLost) {}

    private AuditFolder(Path folder, int days, long fileLimit, Timeline time) {
        this.folder = folder;
        this.days = days;
        this.fileLimit = fileLimit;
        this.time = time;
        this.writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::write);
    }

    /// @param days for which files are kept, after the day they are of
    public static AuditFolder open(Path folder, int days, Timeline time) throws IOException {
        return open(folder, days, FILE_LIMIT, time);
    }

    static AuditFolder open(Path folder, int days, long fileLimit, Timeline time) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var trail = new AuditFolder(folder, days, fileLimit, time);
        trail.begin(trail.today());
        trail.writer.start();
        return trail;
    }

    @Override
    public void take(AuditRecord record) {
        put(new Taken(record));
    }

    /// Returns when all that was taken is written.
    @Override
    public void close() throws IOException {
        put(End.END);
        boolean isInterrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException _) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (file != null) {
            file.force(false);
            file.close();
        }
    }

    private void put(Entry entry) {
        boolean isInterrupted = false;
        while (true) {
            try {
                queue.put(entry);
                break;
            } catch (InterruptedException _) {
                isInterrupted = true; // it still has to be written
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        var batch = new ArrayList<Entry>(BATCH_LIMIT);
        while (true) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException _) {
                continue; // only the end ends it
            }
            queue.drainTo(batch, BATCH_LIMIT - 1);
            var records = batch.stream().filter(Taken.class::isInstance).map(entry -> ((Taken) entry).record()).toList();
            write(records);
            if (records.size() < batch.size()) {
                return;
            }
        }
    }

    private void write(List<AuditRecord> records) {
        try {
            var now = today();
            if (file == null || !now.equals(day) || file.size() >= fileLimit) {
                begin(now);
            }
            var text = new StringBuilder();
            if (lost > 0) {
                text.append(Json.write(new Gap(time.now().toString(), "AuditGap", lost))).append('\n');
            }
            records.forEach(record -> text.append(Json.write(record)).append('\n'));
            writeFully(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            lost = 0;
        } catch (IOException | RuntimeException refused) {
            lost += records.size();
            log.atError().addKeyValue("folder", folder).addKeyValue("lost", lost).setCause(refused).log("audit records could not be written");
        }
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        var to = Objects.requireNonNull(file);
        long end = to.size();
        try {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException refused) {
            to.truncate(end); // half a line is no line
            throw refused;
        }
    }

    /// Begins a file, or goes on with the day's last one if there is room in it.
    private void begin(LocalDate today) throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
        number = today.equals(day) ? number : Math.max(1, lastOf(today));
        while (Files.exists(path(today, number)) && Files.size(path(today, number)) >= fileLimit) {
            number++;
        }
        day = today;
        file = FileChannel.open(path(today, number), EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        removeOld(today);
    }

    /// Records that could not be written and of which no line says so yet.
    long lost() {
        return lost;
    }

    private Path path(LocalDate date, int which) {
        return folder.resolve("%s-%04d.jsonl".formatted(date, which));
    }

    private int lastOf(LocalDate date) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> NAME.matcher(path.getFileName().toString()))
                    .filter(name -> name.matches() && name.group(1).equals(date.toString()))
                    .mapToInt(name -> Integer.parseInt(name.group(2)))
                    .max()
                    .orElse(1);
        }
    }

    private void removeOld(LocalDate today) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var path : files.toList()) {
                var name = NAME.matcher(path.getFileName().toString());
                if (name.matches() && LocalDate.parse(name.group(1)).plusDays(days).isBefore(today)) {
                    Files.delete(path);
                    log.atInfo().addKeyValue("file", path).log("audit file removed after its time");
                }
            }
        }
    }

    private LocalDate today() {
        return time.now().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
