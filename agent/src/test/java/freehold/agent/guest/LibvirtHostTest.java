package freehold.agent.guest;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import freehold.agent.Command;
import freehold.agent.daemons.Daemons;
import freehold.agent.libvirt.Libvirt;
import freehold.hosting.GuestId;
import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.CpuShare;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.GuestSpec.Power;
import freehold.hosting.Host;
import freehold.hosting.HostContract;
import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.hosting.VolumeId;
import freehold.kernel.time.WallTimeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/// Real guests, of one boot sector each: [EchoGuest]. Needs a machine of its own:
/// `e2e/in-namespace mvn -o -pl agent -am test -Dtest=LibvirtHostTest -Dsurefire.failIfNoSpecifiedTests=false`.
@Tag("engines")
class LibvirtHostTest extends HostContract {
    private static final String IMAGE = "ami-0123456789abcdef0";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WallTimeline time = new WallTimeline();
    private Path home;
    private Libvirt libvirt;
    private LibvirtHost host;

    @BeforeAll
    static void startEngines() {
        assumeTrue(System.getenv("FREEHOLD_TEST_NAMESPACE") != null, "engines are tested on a machine of their own: e2e/in-namespace");
        new Daemons().start();
        Command.run("ovs-vsctl", "--may-exist", "add-br", "br-int");
    }

    @BeforeEach
    void makeAnEmptyHost() throws IOException {
        home = Files.createTempDirectory(Path.of(System.getenv("FREEHOLD_TEST_SCRATCH")), "host");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createDirectories(home.resolve("images"));
        EchoGuest.write(home.resolve("images").resolve(IMAGE + ".qcow2"));
        libvirt = Libvirt.open("qemu:///system");
        host = make();
    }

    @AfterEach
    void removeGuests() {
        host.guests().forEach(guest -> host.remove(guest.id()));
        libvirt.close();
        time.close();
    }

    private LibvirtHost make() {
        var facts = new HostFacts(new HostId("test"), "local-1a", 2, 1024, 10, "tcg");
        return new LibvirtHost(facts, libvirt, time, home, home.resolve("images"), new Virtualization(false, true));
    }

    @Override
    protected Host host() {
        return host;
    }

    @Override
    protected Host freshHost() {
        libvirt.close();
        libvirt = Libvirt.open("qemu:///system");
        host = make();
        return host;
    }

    @Override
    protected GuestSpec guest(int n) {
        var hex = "%017x".formatted(n);
        return new GuestSpec(new GuestId("i-" + hex), Power.ON, 1, false, "t3.nano", new CpuShare(1, 1, 100, 100), 32,
                List.of(new DiskSpec(new VolumeId("vol-" + hex), IMAGE, 1, "/dev/xvda")), List.of());
    }

    @Override
    protected void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not in " + PATIENCE + ": " + what + "; there is " + host.guests());
            }
            pause(50);
        }
        // Whoever is up in the contract heeds its power button, and firmware doesn't.
        host.guests().stream().filter(GuestSighting::up).forEach(guest -> awaitBoot(guest.id()));
    }

    @Override
    protected void letTimePass() {
        pause(500);
    }

    @Override
    protected Object incarnation(GuestId guest) {
        return pid(guest);
    }

    @Override
    protected int memoryMib(GuestId guest) {
        return Integer.parseInt(inXml(guest, "<memory unit='KiB'>(\\d+)<")) / 1024;
    }

    @Override
    protected List<String> macs(GuestId guest) {
        return Pattern.compile("<interface .*?<mac address='([^']+)'", Pattern.DOTALL)
                .matcher(libvirt.xml(Identity.domain(guest)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Override
    protected int sizeGib(VolumeId volume) {
        return (int) (new Disks(home.resolve("volumes"), home.resolve("images")).bytes(volume) >> 30);
    }

    @Override
    protected Set<Ability> lacks() {
        return Set.of();
    }

    @Override
    protected void turnItselfOff(GuestId guest) {
        write(guest, EchoGuest.TURN_OFF);
    }

    @Override
    protected void crash(GuestId guest) {
        Command.run("kill", "-KILL", pid(guest));
    }

    /// As the machine would find itself: no process, nothing in `/run`, disks and definitions as they were.
    @Override
    protected void losePower() {
        Command.run("kill", "-KILL", read(Path.of("/run/libvirtd.pid")));
        for (int n = 1; n <= 2; n++) {
            if (Files.exists(pidFile(guest(n).id()))) {
                Command.run("kill", "-KILL", pid(guest(n).id()));
            }
        }
        Command.run("rm", "-rf", "/run/libvirt/qemu");
        new Daemons().start();
    }

    @Override
    protected void write(GuestId guest, String text) {
        awaitBoot(guest);
        var terminal = Path.of(inXml(guest, "<serial type='pty'>\\s*<source path='([^']+)'"));
        try (var channel = Files.newByteChannel(terminal, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Command.run("stty", "-F", terminal.toString(), "raw", "-echo");
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            var echo = ByteBuffer.allocate(512);
            while (bytes.hasRemaining()) {
                // The terminal holds a few KiB: what comes back has to be read, or the guest's writes are lost.
                var some = bytes.slice(bytes.position(), Math.min(512, bytes.remaining()));
                bytes.position(bytes.position() + some.remaining());
                int due = some.remaining();
                channel.write(some);
                // QEMU looks once a second whether anybody has opened the terminal, and takes nothing before; so stay.
                while (due > 0) {
                    due = text.equals(EchoGuest.TURN_OFF) ? awaitOff(guest) : due - channel.read(echo.clear().limit(due));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @return 0: nothing more comes back
    private int awaitOff(GuestId guest) {
        await(guest + " off", () -> host.guests().stream().noneMatch(seen -> seen.id().equals(guest) && seen.up()));
        return 0;
    }

    private void awaitBoot(GuestId guest) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!new String(host.console(guest), StandardCharsets.US_ASCII).contains(EchoGuest.READY) && System.nanoTime() < end) {
            pause(50);
        }
    }

    private String inXml(GuestId guest, String pattern) {
        var match = Pattern.compile(pattern).matcher(libvirt.xml(Identity.domain(guest)));
        if (!match.find()) {
            throw new AssertionError("no " + pattern + " in the domain of " + guest);
        }
        return match.group(1);
    }

    private static Path pidFile(GuestId guest) {
        return Path.of("/run/libvirt/qemu", guest + ".pid");
    }

    private static String pid(GuestId guest) {
        return read(pidFile(guest));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }
}
