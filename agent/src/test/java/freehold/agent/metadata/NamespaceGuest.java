package freehold.agent.metadata;

import freehold.agent.Command;
import freehold.agent.Macs;
import freehold.agent.guest.Identity;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.hosting.NetworkSpec.Port;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// What stands for a guest where only the network is in question: a network namespace plugged into the integration bridge
/// as a guest's port is, with the addresses that DHCP would have told it.
final class NamespaceGuest implements AutoCloseable {
    private static final int CONNECT_MILLIS = 1500;

    final Port port;
    private final String name;
    private final NetworkNamespace namespace;

    private NamespaceGuest(Port port) {
        this.port = port;
        this.name = "g" + port.id().substring(port.id().length() - 8);
        this.namespace = new NetworkNamespace(name);
    }

    static Port port(int n, String subnet, String address, String group, String... publicAddresses) {
        var id = "eni-%017x".formatted(n);
        var mappings = List.of(publicAddresses).stream().map(outer -> new Mapping(outer, address)).toList();
        return new Port(id, subnet, Macs.of(id), List.of(address), mappings, Set.of(group), true, "ip-" + address.replace('.', '-'));
    }

    static Port trusted(Port p) {
        return new Port(p.id(), p.subnet(), p.mac(), p.addresses(), p.publicMapping(), p.groups(), false, p.hostname());
    }

    /// @param gateway of its subnet, whose prefix is 24
    static NamespaceGuest plug(Port port, String gateway) {
        var guest = new NamespaceGuest(port);
        var name = guest.name;
        Command.run("ip", "netns", "add", name);
        Command.run("ovs-vsctl", "add-port", "br-int", name, "--", "set", "interface", name, "type=internal",
                "external_ids:iface-id=" + Identity.port(port.id()));
        Command.run("ip", "link", "set", name, "netns", name);
        Command.feed(String.join("\n",
                "link set lo up",
                "link set " + name + " address " + port.mac(),
                "link set " + name + " mtu 1442",
                "addr add " + port.addresses().getFirst() + "/24 dev " + name,
                "link set " + name + " up",
                "route add default via " + gateway,
                "route add 169.254.169.254 via " + gateway.replaceFirst("1$", "2")), "ip", "-n", name, "-batch", "-");
        Command.run("ip", "netns", "exec", name, "ethtool", "-K", name, "tx", "off");
        return guest;
    }

    String address() {
        return port.addresses().getFirst();
    }

    boolean reaches(NamespaceGuest other) {
        return reaches(other.address());
    }

    boolean reaches(String address) {
        return Command.attempt("ip", "netns", "exec", name, "ping", "-q", "-c", "1", "-W", "1", address).isOk();
    }

    /// Whether an answer comes to what it sends by an address that is not its own.
    boolean reachesAs(String source, String address) {
        Command.run("ip", "-n", name, "addr", "replace", source + "/24", "dev", name);
        try {
            return Command.attempt("ip", "netns", "exec", name, "ping", "-q", "-c", "1", "-W", "1", "-I", source, address).isOk();
        } finally {
            Command.run("ip", "-n", name, "addr", "del", source + "/24", "dev", name);
        }
    }

    /// Accepts connections at a port, until closed.
    ServerSocket serve(int tcpPort) throws IOException {
        return namespace.inside(() -> new ServerSocket(tcpPort));
    }

    boolean connects(String address, int tcpPort) {
        try {
            return namespace.inside(() -> {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress(address, tcpPort), CONNECT_MILLIS);
                    return true;
                }
            });
        } catch (IOException _) {
            return false;
        }
    }

    /// What a web server answers, with its status line and headers.
    String get(String address, String path) throws IOException {
        return namespace.inside(() -> {
            try (var socket = new Socket(address, 80)) {
                socket.getOutputStream().write(
                        ("GET " + path + " HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    @Override
    public void close() {
        Command.run("ovs-vsctl", "--if-exists", "del-port", "br-int", name);
        Command.run("ip", "netns", "del", name);
    }
}
