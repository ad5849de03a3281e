package freehold.agent.metadata;

import freehold.agent.Macs;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Acl;
import freehold.hosting.NetworkSpec.Dhcp;
import freehold.hosting.NetworkSpec.Group;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.hosting.NetworkSpec.Nat;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Peering;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Resolver;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Rule;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A network in the making: each call that names what is there already puts another in its place.
public final class Plan {
    public static final Dhcp DHCP = new Dhcp(List.of("10.0.0.2"), "local-1.compute.internal", List.of(), 1442);
    public static final Peer ANYWHERE = new Peer.Range("0.0.0.0/0");
    public static final Peer ANYWHERE_IPV6 = new Peer.Range("::/0");
    public static final Rule ALL = new Rule(-1, -1, -1, ANYWHERE);
    public static final Rule ALL_IPV6 = new Rule(-1, -1, -1, ANYWHERE_IPV6);
    public static final Rule PING = new Rule(1, 8, 0, ANYWHERE);
    public static final Rule SSH = new Rule(6, 22, 22, ANYWHERE);
    public static final Route INTERNET = new Route("0.0.0.0/0", new Target.Internet());
    public static final String OPEN = "sg-0aaa";

    private final NetworkId id;
    private final List<String> blocks = new ArrayList<>();
    private final Map<String, Subnet> subnets = new LinkedHashMap<>();
    private final List<Route> arrivals = new ArrayList<>();
    private final Map<String, Port> ports = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Acl> acls = new LinkedHashMap<>();
    private final Map<String, Nat> nats = new LinkedHashMap<>();
    private final Map<String, Peering> peerings = new LinkedHashMap<>();
    private final Map<String, NetworkSpec.Endpoint> endpoints = new LinkedHashMap<>();
    private Resolver resolver;

    public Plan(NetworkId id) {
        this.id = id;
    }

    public NetworkId id() {
        return id;
    }

    public NetworkSpec spec() {
        return new NetworkSpec(
                id, List.copyOf(blocks), List.copyOf(subnets.values()), List.copyOf(arrivals), List.copyOf(ports.values()), Map.copyOf(endpoints),
                List.copyOf(groups.values()),
                List.copyOf(acls.values()), List.copyOf(nats.values()), List.copyOf(peerings.values()), resolver);
    }

    public Plan blocks(String... those) {
        blocks.clear();
        blocks.addAll(Arrays.asList(those));
        return this;
    }

    public Plan subnet(String subnet, String cidr, Route... routes) {
        return subnet(new Subnet(subnet, cidr, null, List.of(routes), null, DHCP));
    }

    public Plan subnet(Subnet subnet) {
        subnets.put(subnet.id(), subnet);
        return this;
    }

    public Plan route(String subnet, Route... routes) {
        var s = subnets.get(subnet);
        return subnet(new Subnet(s.id(), s.cidr(), s.ipv6Cidr(), List.of(routes), s.acl(), s.dhcp(), s.dns64()));
    }

    public Plan arrivals(Route... routes) {
        arrivals.clear();
        arrivals.addAll(Arrays.asList(routes));
        return this;
    }

    public Plan guard(String subnet, Acl acl) {
        acls.put(acl.id(), acl);
        var s = subnets.get(subnet);
        return subnet(new Subnet(s.id(), s.cidr(), s.ipv6Cidr(), s.routes(), acl.id(), s.dhcp(), s.dns64()));
    }

    public Plan dhcp(String subnet, Dhcp dhcp) {
        var s = subnets.get(subnet);
        return subnet(new Subnet(s.id(), s.cidr(), s.ipv6Cidr(), s.routes(), s.acl(), dhcp, s.dns64()));
    }

    public Plan port(Port port) {
        ports.put(port.id(), port);
        return this;
    }

    /// A port at which the cloud's services answer.
    public Plan endpoint(String id, Port port) {
        endpoints.put(port.id(), new NetworkSpec.Endpoint(id, "111122223333"));
        return port(port);
    }

    public Plan noEndpoint(Port port) {
        endpoints.remove(port.id());
        ports.remove(port.id());
        return this;
    }

    public Plan group(String group, List<Rule> ingress, List<Rule> egress) {
        groups.put(group, new Group(group, ingress, egress));
        return this;
    }

    /// The group [#OPEN], that lets all through.
    public Plan open() {
        return group(OPEN, List.of(ALL, ALL_IPV6), List.of(ALL, ALL_IPV6));
    }

    public Plan nat(String nat, String subnet, String address, String... publicAddresses) {
        nats.put(nat, new Nat(nat, subnet, Macs.of(nat), List.of(address),
                Arrays.stream(publicAddresses).map(outer -> new Mapping(outer, address)).toList()));
        return this;
    }

    public Plan noNat(String nat) {
        nats.remove(nat);
        return this;
    }

    public Plan peering(String peering, NetworkId other, boolean requester) {
        peerings.put(peering, new Peering(peering, other, requester));
        return this;
    }

    public Plan noPeering(String peering) {
        peerings.remove(peering);
        return this;
    }

    public Plan names(Map<String, List<String>> names) {
        resolver = new Resolver(names);
        return this;
    }

    public Plan noNames() {
        resolver = null;
        return this;
    }

    /// @param n       makes its id and hardware address
    /// @param address its primary one
    public static Port port(int n, String subnet, String address, String group, String... publicAddresses) {
        var id = "eni-%017x".formatted(n);
        var mappings = Arrays.stream(publicAddresses).map(outer -> new Mapping(outer, address)).toList();
        return new Port(id, subnet, Macs.of(id), List.of(address), List.of(), mappings, Set.of(group), true, "ip-" + address.replace('.', '-'));
    }

    /// The same, that may speak for others.
    public static Port trusted(Port p) {
        return new Port(p.id(), p.subnet(), p.mac(), p.addresses(), p.prefixes(), p.publicMapping(), p.groups(), false, p.hostname());
    }

    /// The same with one address more.
    public static Port with(Port p, String address) {
        var addresses = new ArrayList<>(p.addresses());
        addresses.add(address);
        return new Port(p.id(), p.subnet(), p.mac(), addresses, p.prefixes(), p.publicMapping(), p.groups(), p.antiSpoofing(), p.hostname());
    }

    /// The same with all addresses of a block.
    public static Port withPrefix(Port p, String prefix) {
        return new Port(p.id(), p.subnet(), p.mac(), p.addresses(), List.of(prefix), p.publicMapping(), p.groups(), p.antiSpoofing(), p.hostname());
    }
}
