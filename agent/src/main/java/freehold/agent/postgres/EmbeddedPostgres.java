package freehold.agent.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own on this machine, with every safeguard on.
///
/// It is started once and runs on when the process that started it dies; the next one adopts it. Only [#stop] ends it.
public final class EmbeddedPostgres {
    /// Replaying the log after a loss of power is part of a start.
    private static final int START_LIMIT_SECONDS = 300;

    private static final int POLL_MILLIS = 20;

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Binaries binaries;
    private final Account account;
    private final Cluster cluster;

    private EmbeddedPostgres(Binaries binaries, Account account, Cluster cluster) {
        this.binaries = binaries;
        this.account = account;
        this.cluster = cluster;
    }

    /// Makes what isn't there yet, starts the server unless it runs, and returns when it takes connections.
    ///
    /// @param folder for its programs, files and socket; may be new. Every folder above must be open to be passed
    /// @throws PostgresFailure one sentence with the way out
    public static EmbeddedPostgres start(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, Account.OPEN_TO_PASS);
            var postgres = new EmbeddedPostgres(Binaries.in(home), Account.forDatabase(), Cluster.in(home));
            postgres.start();
            return postgres;
        } catch (IOException failure) {
            throw Complaint.about("the database in " + home + " could not be started", failure.toString());
        }
    }

    /// For the JDBC driver: the database, its user, and the socket to reach it by.
    public String url() {
        return "jdbc:postgresql://localhost/" + Cluster.NAME + "?user=" + Cluster.NAME
                + "&sslmode=disable&gssEncMode=disable&tcpKeepAlive=false"
                + "&socketFactory=" + UnixSocketFactory.class.getName() + "&socketFactoryArg=" + cluster.socket();
    }

    /// The server's process number; for `status`.
    public long pid() {
        try {
            return cluster.process().map(ProcessHandle::pid).orElse(-1L);
        } catch (IOException failure) {
            throw Complaint.about("the database in " + cluster.data() + " can't be looked at", failure.toString());
        }
    }

    /// Ends the server, connections and all, and returns when it is gone; harmless if it doesn't run.
    public void stop() {
        stop(binaries, account, cluster);
    }

    /// The same for a server that another process started in that folder.
    public static void stop(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        if (Files.exists(home.resolve("data"))) {
            stop(Binaries.in(home), Account.forDatabase(), Cluster.in(home));
        }
    }

    private static void stop(Binaries binaries, Account account, Cluster cluster) {
        try {
            if (cluster.process().isPresent()) {
                Run.of(account.as(List.of(binaries.program("pg_ctl"), "stop", "--pgdata", cluster.data().toString(),
                                "--mode", "fast", "--wait", "--silent")))
                        .orFail("the database in " + cluster.data() + " could not be stopped");
            }
        } catch (IOException failure) {
            throw Complaint.about("the database in " + cluster.data() + " could not be stopped", failure.toString());
        }
    }

    private void start() throws IOException {
        cluster.make(binaries, account);
        var running = cluster.process();
        if (running.isPresent()) {
            awaitReady(running.get());
            log.atInfo().addKeyValue("pid", running.get().pid()).log("database adopted");
            return;
        }
        var server = launch();
        awaitReady(server);
        log.atInfo().addKeyValue("pid", server.pid()).log("database started");
    }

    /// In a session of its own, so that what ends ours (a closed terminal, an interrupt) does not end it.
    private ProcessHandle launch() throws IOException {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(account.as(List.of(binaries.program("postgres"), "-D", cluster.data().toString())));
        return new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(cluster.log().toFile()))
                .start()
                .toHandle();
    }

    private void awaitReady(ProcessHandle server) throws IOException {
        for (int polls = 0; polls < START_LIMIT_SECONDS * 1000 / POLL_MILLIS; polls++) {
            if (cluster.isReady() && server.isAlive()) {
                return;
            }
            if (hasEnded(server)) {
                throw Complaint.about("the database in " + cluster.data() + " could not be started", cluster.lastWords());
            }
        }
        throw new PostgresFailure("the database in " + cluster.data() + " is not ready after " + START_LIMIT_SECONDS
                + " s; what it is doing is in " + cluster.log(), null);
    }

    /// Waits one poll for it, at most.
    private static boolean hasEnded(ProcessHandle server) {
        try {
            server.onExit().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("interrupted while the database started", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
