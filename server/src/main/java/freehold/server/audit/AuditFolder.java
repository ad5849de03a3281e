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
import java.util.Comparator;
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
    private final Kept kept;
    private final long fileLimit;
    private final Timeline time;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
    private final Thread writer;
    private @Nullable FileChannel file;
    private LocalDate day = LocalDate.EPOCH;
    private int number;
    private volatile long lost;

    /// @param days  for which a file is kept, after the day it is of
    /// @param bytes of all files together; beyond that the oldest go, whatever their age
    public record Kept(int days, long bytes) {}

    /// A file that is there.
    private record Part(Path path, LocalDate day, int number, long bytes) {}

    private sealed interface Entry {}

    private record Taken(AuditRecord record) implements Entry {}

    private enum End implements Entry {
        END
    }

    /// In the place of records that could not be written.
    record Gap(String eventTime, String eventType, long recordsLost) {}

    private AuditFolder(Path folder, Kept kept, long fileLimit, Timeline time) {
        this.folder = folder;
        this.kept = kept;
        this.fileLimit = fileLimit;
        this.time = time;
        this.writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::write);
    }

    public static AuditFolder open(Path folder, Kept kept, Timeline time) throws IOException {
        return open(folder, kept, FILE_LIMIT, time);
    }

    static AuditFolder open(Path folder, Kept kept, long fileLimit, Timeline time) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var trail = new AuditFolder(folder, kept, fileLimit, time);
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
        return parts().stream().filter(part -> part.day.equals(date)).mapToInt(Part::number).max().orElse(1);
    }

    /// Those that are too old, and the oldest of those that are too many. The one that is being written stays.
    private void removeOld(LocalDate today) throws IOException {
        long bytes = 0;
        for (var part : parts()) {
            bytes += part.bytes;
            boolean isCurrent = part.path.equals(path(day, number));
            if (!isCurrent && (part.day.plusDays(kept.days).isBefore(today) || bytes > kept.bytes)) {
                Files.delete(part.path);
                log.atInfo().addKeyValue("file", part.path).log("audit file removed");
            }
        }
    }

    /// The newest first.
    private List<Part> parts() throws IOException {
        var parts = new ArrayList<Part>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var path : files.toList()) {
                var name = NAME.matcher(path.getFileName().toString());
                if (name.matches()) {
                    parts.add(new Part(path, LocalDate.parse(name.group(1)), Integer.parseInt(name.group(2)), Files.size(path)));
                }
            }
        }
        parts.sort(Comparator.comparing(Part::day).thenComparing(Part::number).reversed());
        return parts;
    }

    private LocalDate today() {
        return time.now().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
