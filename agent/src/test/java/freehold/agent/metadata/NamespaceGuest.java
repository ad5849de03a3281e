package freehold.agent.metadata;

import freehold.agent.Command;
import freehold.agent.guest.Identity;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.Cidr;
import freehold.hosting.NetworkSpec.Port;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What stands for a guest where only the network is in question: a network namespace plugged into the integration bridge
/// as a guest's port is, with the addresses that DHCP would have told it.
public final class NamespaceGuest implements AutoCloseable {
    private static final int WAIT_MILLIS = 1500;

    private final Port port;
    private final String name;
    private final NetworkNamespace namespace;

    private NamespaceGuest(Port port) {
        this.port = port;
        this.name = "g" + port.id().substring(port.id().length() - 8);
        this.namespace = new NetworkNamespace(name);
    }

    /// Its subnet's prefix is 24, or 64.
    public static NamespaceGuest plug(Port port) {
        var guest = new NamespaceGuest(port);
        var name = guest.name;
        Command.run("ip", "netns", "add", name);
        Command.run("ovs-vsctl", "add-port", "br-int", name, "--", "set", "interface", name, "type=internal",
                "external_ids:iface-id=" + Identity.port(port.id()));
        Command.run("ip", "link", "set", name, "netns", name);
        var lines = new ArrayList<>(List.of(
                "link set lo up", "link set " + name + " address " + port.mac(), "link set " + name + " mtu 1442", "link set " + name + " up"));
        for (var address : port.addresses()) {
            lines.add("addr add " + address + (address.contains(":") ? "/64 nodad" : "/24") + " dev " + name);
        }
        var subnet = Cidr.containing(Cidr.address(port.addresses().getFirst()), 24);
        lines.add("route add default via " + subnet.address(1));
        Command.feed(String.join("\n", lines), "ip", "-n", name, "-batch", "-");
        Command.run("ip", "netns", "exec", name, "ethtool", "-K", name, "tx", "off");
        return guest;
    }

    public String device() {
        return name;
    }

    public String address() {
        return port.addresses().getFirst();
    }

    /// Its first IPv6 address.
    public String address6() {
        return port.addresses().stream().filter(address -> address.contains(":")).findFirst().orElseThrow();
    }

    public boolean reaches(NamespaceGuest other) {
        return reaches(other.address());
    }

    public boolean reaches(String address) {
        return attempt("ping", "-q", "-c", "1", "-W", "1", address);
    }

    /// Whether an answer comes to what it sends by an address that is not its own.
    public boolean reachesAs(String source, String address) {
        configure("addr replace " + source + (source.contains(":") ? "/64 nodad" : "/24") + " dev " + name);
        try {
            return attempt("ping", "-q", "-c", "1", "-W", "1", "-I", source, address);
        } finally {
            configure("addr del " + source + (source.contains(":") ? "/64" : "/24") + " dev " + name);
        }
    }

    /// Runs a line of `ip`.
    public void configure(String line) {
        Command.feed(line, "ip", "-n", name, "-batch", "-");
    }

    /// What a command of `ip` shows.
    public String show(String... arguments) {
        var command = new ArrayList<>(List.of("ip", "-n", name));
        command.addAll(Arrays.asList(arguments));
        return Command.run(command);
    }

    /// Sets one of the kernel's settings.
    public void set(String setting, String value) {
        Command.run("ip", "netns", "exec", name, "sh", "-c", "echo " + value + " >/proc/sys/net/" + setting);
    }

    /// Accepts connections at a port, until closed.
    public ServerSocket serve(int tcpPort) throws IOException {
        return namespace.inside(() -> new ServerSocket(tcpPort));
    }

    public boolean connects(String address, int tcpPort) {
        try {
            connect(address, tcpPort).close();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public Socket connect(String address, int tcpPort) throws IOException {
        return namespace.inside(() -> {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, tcpPort), WAIT_MILLIS);
                return socket;
            } catch (IOException failure) {
                socket.close();
                throw failure;
            }
        });
    }

    /// What a web server answers, with its status line and headers.
    public String get(String address, String path) throws IOException {
        try (var socket = connect(address, 80)) {
            socket.getOutputStream().write(
                    ("GET " + path + " HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public String mac() {
        return port.mac();
    }

    /// Its IPv6 address within the link.
    public String linkLocal() {
        return show("-6", "-o", "address", "show", "scope", "link").replaceFirst("(?s).*inet6 (\\S+)/64.*", "$1");
    }

    /// What it knows of a neighbour.
    public String knows(String address) {
        return show("neigh", "show", address);
    }

    /// Takes a neighbour's hardware address for another from now on, until it hears better.
    public void forgets(String address, String mac) {
        configure("neigh replace " + address + " lladdr " + mac + " dev " + name + " nud stale");
    }

    public String routes6() {
        return show("-6", "route");
    }

    public void forgetsRouters() {
        Command.run("ip", "-n", name, "-6", "route", "flush", "proto", "ra");
    }

    /// Sends a frame, whatever it says of who sends it.
    public void sends(byte[] frame) throws IOException {
        namespace.inside(() -> {
            PacketSocket.send(name, frame);
            return frame;
        });
    }

    /// Sends a datagram from one port to another, and takes what comes back within a second or two.
    public Optional<byte[]> ask(int from, String address, int to, byte[] message) throws IOException {
        try (var socket = namespace.inside(() -> new DatagramSocket(from))) {
            socket.setBroadcast(true);
            socket.setSoTimeout(WAIT_MILLIS);
            socket.send(new DatagramPacket(message, message.length, InetAddress.getByName(address), to));
            return received(socket);
        }
    }

    /// Takes one datagram that comes to a port after something was done.
    public Optional<byte[]> hears(int at, Callable<?> done) throws Exception {
        try (var socket = namespace.inside(() -> new DatagramSocket(at))) {
            socket.setSoTimeout(WAIT_MILLIS);
            done.call();
            return received(socket);
        }
    }

    private static Optional<byte[]> received(DatagramSocket socket) throws IOException {
        var in = new DatagramPacket(new byte[4096], 4096);
        try {
            socket.receive(in);
            return Optional.of(Arrays.copyOf(in.getData(), in.getLength()));
        } catch (SocketTimeoutException _) {
            return Optional.empty();
        }
    }

    private boolean attempt(String... command) {
        var inside = new ArrayList<>(List.of("ip", "netns", "exec", name));
        inside.addAll(Arrays.asList(command));
        return Command.attempt(inside.toArray(String[]::new)).isOk();
    }

    @Override
    public void close() {
        Command.run("ovs-vsctl", "--if-exists", "del-port", "br-int", name);
        Command.run("ip", "netns", "del", name);
    }
}
