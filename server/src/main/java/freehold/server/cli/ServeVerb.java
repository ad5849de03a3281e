package freehold.server.cli;

import freehold.server.CloudProcess;
import freehold.server.Failure;
import freehold.server.HostKind;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.machine.RunningProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The control plane itself, in the foreground. `up` starts it; a service manager may as well.
@Command(
        name = "serve",
        hidden = true,
        description = "Runs the control plane in the foreground (`up` does so in the background).",
        footer = {"", "Example:", "  freehold serve --simulated-hosts 3"})
final class ServeVerb implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(ServeVerb.class);

    private final Machine machine;
    private final Terminal terminal;

    @Option(names = "--simulated-hosts", paramLabel = "N", description = "Pretend to have N hosts in each region, instead of using this machine.")
    private int simulatedHosts;

    ServeVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var home = machine.home();
        Files.createDirectories(home.run());
        try (var file = FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(file, home.path());
            var hosts = new HostKind(simulatedHosts);
            hosts.settle(home);
            RunningProcess.self().write(home.pidFile());
            var ended = new CountDownLatch(1);
            var cloud = CloudProcess.start(machine, machine.configuration(), hosts, terminal.time());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cloud, home.pidFile(), ended), "end"));
            ended.await();
            return 0;
        }
    }

    private static void lock(FileChannel file, Path home) throws IOException {
        try {
            if (file.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // this process itself has it: said below
        }
        throw Failure.failed("a control plane is running in " + home + " already.");
    }

    private static void end(CloudProcess cloud, Path pidFile, CountDownLatch ended) {
        try {
            cloud.close();
            Files.deleteIfExists(pidFile);
            log.atInfo().log("control plane ended");
        } catch (IOException | RuntimeException failure) {
            log.atError().setCause(failure).log("control plane did not end well");
        } finally {
            ended.countDown();
        }
    }
}
