package freehold.agent.namespace;

import freehold.agent.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A network namespace of the host's (<https://man7.org/linux/man-pages/man8/ip-netns.8.html>), with its settings, its ports of
/// Open vSwitch, and a way to open sockets in it: a socket stays where it was opened.
public final class NetworkNamespace {
    private static final String BRIDGE = "br-int";
    private static final Path NAMESPACES = Path.of("/run/netns");
    private static final Path SETTINGS = Path.of("/proc/sys/net");
    private static final Path DEVICES = Path.of("/proc/net/dev");

    private static final int LINK_LIMIT = 15;

    /// Connections that nobody has taken yet.
    private static final int BACKLOG = 64;

    private static final int O_RDONLY_CLOEXEC = 0x80000;
    private static final int CLONE_NEWNET = 0x40000000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN = nativeFunction("open", FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle SETNS = nativeFunction(
            "setns", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle CLOSE =
            nativeFunction("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private final String name;
    private final Path file;

    /// @param name as `ip netns` knows it
    public NetworkNamespace(String name) {
        this.name = name;
        this.file = NAMESPACES.resolve(name);
    }

    /// Those whose names begin so, whoever made them.
    public static List<NetworkNamespace> beginning(String prefix) {
        if (!Files.exists(NAMESPACES)) {
            return List.of(); // there has never been one
        }
        try (var files = Files.list(NAMESPACES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .map(NetworkNamespace::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whether the kernel has IPv6; it may be without.
    public static boolean hasIpv6() {
        return Files.exists(SETTINGS.resolve("ipv6"));
    }

    /// A name for a network interface, of which Linux allows 15 characters: what it is, and the last of whose it is.
    public static String link(String kind, String id) {
        return kind + id.substring(Math.max(0, kind.length() + id.length() - LINK_LIMIT));
    }

    public String name() {
        return name;
    }

    /// Makes it, unless it is there.
    public void ensure() {
        if (!Files.exists(file)) {
            Command.run("ip", "netns", "add", name);
        }
    }

    /// Harmless if it isn't there.
    public void delete() {
        Command.attempt("ip", "netns", "delete", name);
    }

    /// The numbers of the processes that run in it.
    public List<Long> processes() {
        return Command.run("ip", "netns", "pids", name).lines().map(Long::valueOf).toList();
    }

    /// Takes it away, with what runs in it and what is plugged into the integration bridge.
    public void clear() {
        processes().forEach(process -> ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly));
        unplug(links());
        delete();
    }

    /// Sets one of the kernel's settings below `/proc/sys/net`, unless the kernel has no such thing.
    public void set(String setting, String value) {
        try {
            inside(() -> {
                var place = SETTINGS.resolve(setting);
                return Files.exists(place) ? Files.writeString(place, value) : place;
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Runs lines of `ip`; the first that fails is the last.
    public void configure(List<String> lines) {
        Command.feed(String.join("\n", lines), "ip", "-n", name, "-batch", "-");
    }

    /// Runs a program inside that has to succeed.
    ///
    /// @return what it printed
    public String run(List<String> command) {
        return Command.run(Stream.concat(Stream.of("ip", "netns", "exec", name), command.stream()).toList());
    }

    /// The same with text on its standard input.
    public void feed(String input, String... command) {
        Command.feed(input, Stream.concat(Stream.of("ip", "netns", "exec", name), Stream.of(command)).toArray(String[]::new));
    }

    /// The names of its network interfaces; none if it isn't there.
    public Set<String> links() {
        var links = Command.attempt("ip", "-n", name, "-o", "link", "show");
        return links.isOk()
                ? links.output().lines().map(line -> line.split(":")[1].strip()).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /// The host's own interfaces, by name. Those of namespaces are among them if Open vSwitch's daemon has made their ports
    /// anew, as it does when it begins anew or loses sight of them: what is in the namespace then is dead.
    public static Set<String> hostLinks() {
        try (var lines = Files.lines(DEVICES)) {
            return lines.map(line -> line.strip().split(":")[0]).collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Plugs interfaces into the integration bridge, that OVN then binds to logical ports. One that is here and alive stays as it is.
    ///
    /// @param ports     by the names of the interfaces
    /// @param userspace whether the kernel has no Open vSwitch datapath
    public void plug(Map<String, String> ports, boolean userspace) {
        var alive = new HashSet<>(links());
        var dead = hostLinks();
        dead.retainAll(alive);
        alive.removeAll(dead);
        var missing = ports.keySet().stream().filter(link -> !alive.contains(link)).toList();
        if (missing.isEmpty()) {
            return;
        }
        var add = new ArrayList<>(List.of("ovs-vsctl"));
        missing.forEach(link -> add.addAll(List.of(
                "--", "--may-exist", "add-port", BRIDGE, link,
                "--", "set", "interface", link, "type=internal", "external_ids:iface-id=" + ports.get(link))));
        Command.run(add);
        missing.stream().filter(dead::contains).forEach(link -> Command.run("ip", "-n", name, "link", "delete", link));
        Command.feed(
                missing.stream().map(link -> "link set " + link + " netns " + name).collect(Collectors.joining("\n")), "ip", "-batch", "-");
        if (userspace) {
            missing.forEach(link -> run(List.of("ethtool", "-K", link, "tx", "off"))); // or TCP stalls: checksums are never filled in
        }
    }

    public static void unplug(Collection<String> links) {
        if (!links.isEmpty()) {
            var remove = new ArrayList<>(List.of("ovs-vsctl"));
            links.forEach(link -> remove.addAll(List.of("--", "--if-exists", "del-port", BRIDGE, link)));
            Command.run(remove);
        }
    }

    /// Accepts connections inside, until closed.
    public ServerSocketChannel listen(String address, int tcpPort) throws IOException {
        return inside(() -> {
            var socket = ServerSocketChannel.open();
            try {
                return socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), tcpPort), BACKLOG);
            } catch (IOException failure) {
                socket.close();
                throw failure;
            }
        });
    }

    /// Does something inside (<https://man7.org/linux/man-pages/man2/setns.2.html>). The work gets a thread of its own, which ends
    /// with it: a thread that has been elsewhere is used for nothing else.
    public <T> T inside(Callable<T> work) throws IOException {
        var task = new FutureTask<T>(() -> {
            enter();
            return work.call();
        });
        Thread.ofPlatform().name("in " + file.getFileName()).start(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new IOException("in network namespace " + file + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private void enter() throws IOException {
        try (var arena = Arena.ofConfined()) {
            int fd = (int) OPEN.invokeExact(arena.allocateFrom(file.toString()), O_RDONLY_CLOEXEC);
            if (fd < 0) {
                throw new IOException("can't open " + file);
            }
            int status = (int) SETNS.invokeExact(fd, CLONE_NEWNET);
            int _ = (int) CLOSE.invokeExact(fd);
            if (status != 0) {
                throw new IOException("can't enter " + file + ": are we root?");
            }
        } catch (IOException | RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle nativeFunction(String name, FunctionDescriptor type, Linker.Option... options) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, options);
    }
}
