package freehold.bench;

import freehold.server.Home;
import freehold.server.machine.RunningProcess;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The cloud that is measured: one that `bench/run` has started, in a folder of its own.
///
/// @param launcher `./freehold`
/// @param hosts    simulated ones
record Cloud(Path launcher, Home home, int hosts) {
    private static final Pattern LIVE_BYTES = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private OperatorClient operator() {
        return new OperatorClient(home);
    }

    /// An account, made if it isn't there yet.
    Access account(String name) {
        boolean isThere = operator().ask(Verbs.LIST_ACCOUNTS, new Verbs.Nothing()).accounts().stream().anyMatch(row -> row.name().equals(name));
        var given = isThere
                ? operator().ask(Verbs.CREDENTIALS, new Verbs.WhichAccount(name, null))
                : operator().ask(Verbs.CREATE_ACCOUNT, new Verbs.NewAccount(name));
        return new Access(URI.create(given.endpoint()), given.region(), given.accessKeyId(), given.secret());
    }

    /// The image that simulated hosts offer.
    String image() {
        return operator().ask(Verbs.LIST_IMAGES, new Verbs.Nothing()).images().getFirst().id();
    }

    void up() throws IOException {
        freehold("up", "--simulated-hosts", Integer.toString(hosts));
    }

    /// Ends the control plane and its database, as an operator does. Instances count as running on: simulated hosts forget
    /// theirs, so this is for a cloud without any.
    void down() throws IOException {
        freehold("down");
    }

    private void freehold(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    /// What puts requests of that account on it.
    Load load(Access access) {
        return new Load(access, new Processors(pid(), home.database().resolve("data/postmaster.pid")));
    }

    private long pid() {
        return RunningProcess.read(home.pidFile()).orElseThrow(() -> new IllegalStateException("no control plane runs in " + home.path())).pid();
    }

    /// The control plane's memory as the machine sees it, in MiB. Its database's is not in it.
    double residentMib() throws IOException {
        var resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid() + "/status")));
        if (!resident.find()) {
            throw new IllegalStateException("a process without memory");
        }
        return Long.parseLong(resident.group(1)) / 1024.0;
    }

    /// What of the control plane's heap is in use, in MiB: it is collected first.
    double heapMib() throws IOException {
        var live = LIVE_BYTES.matcher(ask("GC.class_histogram"));
        if (!live.find()) {
            throw new IllegalStateException("no histogram of the heap");
        }
        return Long.parseLong(live.group(1)) / 1024.0 / 1024.0;
    }

    /// Has the control plane collect its garbage and give back what it no longer needs, as it does by itself in a quiet minute.
    void collect() throws IOException {
        ask("GC.run");
    }

    private String ask(String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return run(List.of(jcmd, Long.toString(pid()), command));
    }

    static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue() + ": " + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", interrupted);
        }
        return said;
    }
}
