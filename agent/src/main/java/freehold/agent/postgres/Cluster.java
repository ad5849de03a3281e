package freehold.agent.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The files of one database server.
///
/// @param data  what `initdb` made; only PostgreSQL writes there
/// @param run   holds the socket; only the database's user and root can pass it
/// @param log   what the server says
record Cluster(Path data, Path run, Path log) {
    /// Name of the database, and of the user that owns it.
    static final String NAME = "freehold";

    /// `sun_path` of Linux, less the NUL at its end.
    private static final int SOCKET_PATH_LIMIT_BYTES = 107;

    private static final String SETTINGS = """
            # What every commit that was acknowledged survives: the loss of power.
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            # Reached through the socket in a folder that is closed to others, and in no other way.
            listen_addresses = ''
            unix_socket_permissions = 0700
            max_connections = 40
            # One machine, no replicas: no more write-ahead log than recovery needs, in files that are used again.
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = 1GB
            min_wal_size = 128MB
            checkpoint_timeout = 15min
            wal_buffers = 16MB
            # Its working set is the newest records: the rest is read once, at start.
            shared_buffers = 128MB
            jit = off
            max_parallel_workers = 0
            log_timezone = 'UTC'
            timezone = 'UTC'
            log_line_prefix = '%m [%p] '
            log_checkpoints = off
            """;

    static Cluster in(Path folder) {
        var cluster = new Cluster(folder.resolve("data"), folder.resolve("run"), folder.resolve("postgres.log"));
        if (cluster.socket().toString().getBytes(StandardCharsets.UTF_8).length > SOCKET_PATH_LIMIT_BYTES) {
            throw new PostgresFailure("the path " + cluster.socket() + " is too long for a socket ("
                    + SOCKET_PATH_LIMIT_BYTES + " bytes): choose a shorter FREEHOLD_HOME", null);
        }
        return cluster;
    }

    Path socket() {
        return run.resolve(".s.PGSQL.5432");
    }

    /// Makes the files, unless they are there. They are made beside and then take their name, so that what was left half
    /// made is never used.
    void make(Binaries binaries, Account account) throws IOException {
        account.makeFolder(run);
        if (!Files.exists(data)) {
            var beside = data.resolveSibling("data-unfinished");
            delete(beside);
            account.makeFolder(beside);
            initialise(binaries, account, beside);
            Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
        }
        configure(account, data);
    }

    /// The server's process, if one runs on these files. A file that a dead one left is no obstacle and is taken away.
    Optional<ProcessHandle> process() throws IOException {
        var file = pidFile();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var server = ProcessHandle.of(Long.parseLong(file.getFirst().strip())).filter(this::isServer);
        if (server.isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
        return server;
    }

    /// Whether the server takes connections, as it says itself.
    boolean isReady() throws IOException {
        var file = pidFile();
        return file.size() >= 8 && file.get(7).strip().equals("ready");
    }

    /// The end of the log.
    String lastWords() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private List<String> pidFile() throws IOException {
        var file = data.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /// Its number may have gone to another process since.
    private boolean isServer(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")).contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static void initialise(Binaries binaries, Account account, Path into) throws IOException {
        var purpose = "the database in " + into.getParent() + " could not be made";
        Run.of(account.as(List.of(binaries.program("initdb"), "--pgdata", into.toString(), "--username", NAME,
                        "--auth", "peer", "--encoding", "UTF8", "--locale", "C", "--data-checksums", "--no-instructions")))
                .orFail(purpose);
        var create = ("create database " + NAME + ";\n").getBytes(StandardCharsets.UTF_8);
        Run.of(account.as(List.of(binaries.program("postgres"), "--single", "-D", into.toString(), "postgres")),
                        new ByteArrayInputStream(create))
                .orFail(purpose);
    }

    /// Written at every start, so that a new release's settings hold.
    private void configure(Account account, Path data) throws IOException {
        write(account, data.resolve("postgresql.conf"), SETTINGS + "unix_socket_directories = '" + run + "'\n");
        write(account, data.resolve("pg_hba.conf"), "local all all peer map=" + NAME + "\n");
        var users = new ArrayList<>(List.of(account.name(), "root"));
        write(account, data.resolve("pg_ident.conf"), String.join("", users.stream()
                .distinct()
                .map(user -> NAME + " " + user + " " + NAME + "\n")
                .toList()));
    }

    private static void write(Account account, Path file, String text) throws IOException {
        Files.writeString(file, text);
        account.own(file);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
