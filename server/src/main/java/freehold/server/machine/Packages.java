package freehold.server.machine;

import freehold.server.Failure;
import freehold.server.Machine;
import freehold.server.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Debian packages, and their installation.
///
/// @param needed by their names
public record Packages(Machine machine, Terminal terminal, List<String> needed) {
    /// What a host of guests needs.
    static final List<String> OF_HOSTS = List.of(
            "qemu-system-x86", "qemu-utils", "libvirt-daemon", "libvirt-daemon-driver-qemu", "libvirt-daemon-system", "libvirt-clients",
            "ovn-central", "ovn-host", "openvswitch-switch", "tayga", "nftables", "iproute2", "ethtool", "mmdebstrap", "openssh-client");

    /// What tests with real engines need: what a host does, and what they look at it with.
    static final List<String> OF_TESTS = Stream.concat(OF_HOSTS.stream(), Stream.of("iputils-ping")).toList();

    /// How long another package manager may keep its lock, in seconds.
    private static final int LOCK_LIMIT_SECONDS = 300;

    /// Those that are not installed, or only half.
    public List<String> missing() throws IOException, InterruptedException {
        if (Program.find("dpkg-query") == null) {
            throw Failure.machine("this is no Debian: install " + String.join(", ", needed) + " (or what your system calls them), "
                    + "and start with `freehold up --no-install`.");
        }
        var command = new ArrayList<>(List.of("dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\\n"));
        command.addAll(needed);
        var installed = new Program(command, java.util.Map.of("LC_ALL", "C")).run().text().lines()
                .filter(line -> line.endsWith(" installed"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .collect(Collectors.toSet());
        return needed.stream().filter(name -> !installed.contains(name)).toList();
    }

    /// Installs what is missing, saying what.
    ///
    /// @param allowed whether anything may be installed
    public void provide(boolean allowed) throws Exception {
        var missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        var names = String.join(" ", missing);
        if (!allowed) {
            throw Failure.machine("packages are missing: run `apt-get install " + names + "`, or leave out --no-install.");
        }
        checkNothingIsHalfDone();
        terminal.step("installing " + names, () -> {
            try (var _ = QuietInstall.begin()) {
                install(missing);
            }
            return missing;
        });
    }

    private void install(List<String> names) throws Exception {
        if (listsAreMissing()) {
            update();
        }
        if (apt(names).exitCode() == 0) {
            return;
        }
        update(); // most often the lists are older than the archive
        var outcome = apt(names);
        if (outcome.exitCode() != 0) {
            throw explain(outcome);
        }
    }

    private void update() throws Exception {
        var outcome = run(List.of("apt-get", "-q", "update", "--error-on=any"));
        if (!outcome.succeeded()) {
            throw Failure.machine("the package lists can't be fetched (" + reason(outcome) + "): is the machine online? Then start again.");
        }
    }

    private Program.Outcome apt(List<String> names) throws Exception {
        var command = new ArrayList<>(List.of("apt-get", "-q", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=" + LOCK_LIMIT_SECONDS,
                "-o", "Dpkg::Options::=--force-confdef", "-o", "Dpkg::Options::=--force-confold", "install"));
        command.addAll(names);
        return run(command);
    }

    private Program.Outcome run(List<String> command) throws Exception {
        var outcome = new Program(command, java.util.Map.of("DEBIAN_FRONTEND", "noninteractive", "LC_ALL", "C", "NEEDRESTART_SUSPEND", "1")).run();
        Files.createDirectories(machine.home().run());
        Files.writeString(log(), outcome.text());
        return outcome;
    }

    private Path log() {
        return machine.home().run().resolve("apt.log");
    }

    private Failure explain(Program.Outcome outcome) {
        var text = outcome.text();
        if (text.contains("dpkg was interrupted") || text.contains("unmet dependencies")) {
            return halfDone(reason(outcome));
        }
        if (text.contains("Unable to fetch") || text.contains("Failed to fetch")) {
            return Failure.machine("the packages can't be fetched (" + reason(outcome) + "): is the machine online? What has been fetched is kept; just start again.");
        }
        if (text.contains("enough free space")) {
            return Failure.machine("there is no room for the packages: make some in /var/cache/apt and /usr, and start again.");
        }
        return Failure.machine("apt-get failed: " + reason(outcome) + " (all it said is in " + log() + ").");
    }

    /// A package manager that was killed leaves packages half installed. Mending that is for whoever knows why.
    private static void checkNothingIsHalfDone() throws Exception {
        var audit = Program.of("dpkg", "--audit").run();
        if (!audit.succeeded() || !audit.text().isBlank()) {
            throw halfDone(audit.text().strip().lines().findFirst().orElse("dpkg --audit complains"));
        }
    }

    private static Failure halfDone(String what) {
        return Failure.machine("packages of this machine are half installed (" + what + "): run `dpkg --configure -a` and "
                + "`apt-get --fix-broken install`, then start again.");
    }

    private static String reason(Program.Outcome outcome) {
        return outcome.text().lines().filter(line -> line.startsWith("E: ")).map(line -> line.substring(3)).findFirst()
                .orElseGet(outcome::lastLine);
    }

    private static boolean listsAreMissing() throws IOException {
        var lists = Path.of("/var/lib/apt/lists");
        if (!Files.isDirectory(lists)) {
            return true;
        }
        try (var all = Files.list(lists)) {
            return all.noneMatch(file -> file.getFileName().toString().contains("_Packages"));
        }
    }
}
