package freehold.control.fabric;

import freehold.control.address.ElasticAddress;
import freehold.control.gateway.InternetReach;
import freehold.control.gateway.NatGateway;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.region.Region;
import freehold.control.securitygroup.Places;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.SecurityGroupRule;
import freehold.control.vpcendpoint.VpcEndpoint;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Endpoint;
import freehold.hosting.NetworkSpec.Group;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.hosting.NetworkSpec.Nat;
import freehold.hosting.NetworkSpec.Peer;
import freehold.hosting.NetworkSpec.Peering;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Rule;
import freehold.kernel.store.Change;
import freehold.kernel.store.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A VPC's records as the network that is to be: pure.
public final class NetworkSpecs {
    private final Region region;
    private final GuestNames names;
    private final int mtu;

    /// @param mtu bytes
    public NetworkSpecs(Region region, GuestNames names, int mtu) {
        this.region = region;
        this.names = names;
        this.mtu = mtu;
    }

    /// @return empty if there is no such VPC (any more)
    public Optional<NetworkSpec> of(View view, VpcId id) {
        return view.find(Vpc.TYPE.kind(), id.value()).map(vpc -> spec(view, vpc));
    }

    /// The VPC of an instance that a change gives another name.
    Optional<VpcId> renamedIn(Change change) {
        return names.renamedIn(change);
    }

    private NetworkSpec spec(View view, Vpc vpc) {
        var key = vpc.id().value();
        var dhcp = DhcpAnswers.of(view, vpc, mtu);
        var acls = Acls.of(view, vpc);
        var own = view.by(Subnet.TYPE.kind(), Subnet.BY_VPC, key);
        var reaches = own.stream().collect(Collectors.toMap(Subnet::id, s -> InternetReach.of(view, s)));
        var subnets = own.stream()
                .map(s -> new NetworkSpec.Subnet(s.id().value(), s.cidr(), ipv6(s), Routes.of(view, s, reach(reaches, s.id())), acls.guard(s), dhcp, s.dns64()))
                .toList();
        var ports = view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, key).stream()
                .filter(NetworkInterface::hasPort)
                .map(nic -> port(view, nic, reach(reaches, nic.subnet())))
                .toList();
        var groups = new Places(view).groups(vpc.id()).stream()
                .map(group -> group(view, vpc, group))
                .toList();
        return new NetworkSpec(
                new NetworkId(key), vpc.ranges(), subnets, Routes.arrivals(view, vpc.id()), ports, endpoints(view, vpc), groups, acls.all(),
                nats(view, vpc, reaches), peerings(view, vpc), new ResolverNames(region, names).of(view, vpc));
    }

    private static Map<String, Endpoint> endpoints(View view, Vpc vpc) {
        var endpoints = new HashMap<String, Endpoint>();
        for (var endpoint : view.by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, vpc.id().value())) {
            var told = new Endpoint(endpoint.id().value(), endpoint.owner().value());
            endpoint.places().forEach(place -> endpoints.put(place.networkInterface().value(), told));
        }
        return endpoints;
    }

    private static List<Peering> peerings(View view, Vpc vpc) {
        return freehold.control.peering.Peering.active(view, vpc.id()).stream()
                .map(p -> new Peering(
                        p.id().value(), new NetworkId(p.other(vpc.id()).value()), p.requester().vpc().equals(vpc.id())))
                .toList();
    }

    private static List<Nat> nats(View view, Vpc vpc, Map<SubnetId, InternetReach> reaches) {
        var nats = new ArrayList<Nat>();
        for (var gateway : view.by(NatGateway.TYPE.kind(), NatGateway.BY_VPC, vpc.id().value())) {
            var id = gateway.networkInterface();
            if (gateway.isWanted() && id != null) {
                view.find(NetworkInterface.TYPE.kind(), id.value()).ifPresent(nic -> nats.add(new Nat(
                        gateway.id().value(), nic.subnet().value(), nic.mac(), nic.privateIps(),
                        reach(reaches, nic.subnet()) == InternetReach.NONE ? List.of() : mappings(view, nic))));
            }
        }
        return nats;
    }

    private static @Nullable String ipv6(Subnet subnet) {
        var block = subnet.ipv6();
        return block == null ? null : block.cidr();
    }

    private Port port(View view, NetworkInterface nic, InternetReach reach) {
        return new Port(
                nic.id().value(),
                nic.subnet().value(),
                nic.mac(),
                Stream.concat(nic.privateIps().stream(), nic.ipv6Ips().stream()).toList(),
                nic.prefixes(),
                reach == InternetReach.FULL ? mappings(view, nic) : List.of(),
                new PlacedGroups(view).names(nic.groups(), nic.vpc()),
                nic.sourceDestCheck(),
                hostname(view, nic));
    }

    private String hostname(View view, NetworkInterface nic) {
        var attachment = nic.attachment();
        return attachment != null && names.of(view, attachment.instance()).byId()
                ? attachment.instance()
                : "ip-" + nic.privateIp().replace('.', '-');
    }

    private static InternetReach reach(Map<SubnetId, InternetReach> reaches, SubnetId subnet) {
        return reaches.getOrDefault(subnet, InternetReach.NONE);
    }

    /// An elastic address takes the place of the one that was given at launch.
    private static List<Mapping> mappings(View view, NetworkInterface nic) {
        var mappings = new ArrayList<Mapping>();
        for (var address : view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value())) {
            var association = address.association();
            if (association != null) {
                mappings.add(new Mapping(address.publicIp(), association.privateIp()));
            }
        }
        var given = nic.publicIp();
        if (given != null && mappings.stream().noneMatch(m -> m.privateAddress().equals(nic.privateIp()))) {
            mappings.add(new Mapping(given, nic.privateIp()));
        }
        return mappings;
    }

    private static Group group(View view, Vpc vpc, SecurityGroup group) {
        return new Group(PlacedGroups.name(group, vpc.id()), rules(view, vpc, group, false), rules(view, vpc, group, true));
    }

    private static List<Rule> rules(View view, Vpc vpc, SecurityGroup group, boolean egress) {
        var rules = new ArrayList<Rule>();
        for (var rule : group.rules().stream().flatMap(each -> ListedRanges.of(view, each)).toList()) {
            if (rule.egress() == egress) {
                peers(view, vpc, rule).forEach(
                        peer -> rules.add(new Rule(protocol(rule.protocol()), rule.fromPort(), rule.toPort(), peer)));
            }
        }
        return rules;
    }

    /// None for a group that is gone or out of reach.
    private static List<Peer> peers(View view, Vpc vpc, SecurityGroupRule rule) {
        var members = rule.peer().group();
        if (members == null) {
            var range = rule.peer().cidrIpv4();
            return List.of(new Peer.Range(range == null ? Objects.requireNonNull(rule.peer().cidrIpv6()) : range));
        }
        return new PlacedGroups(view).members(members.value(), vpc.id()).toList();
    }

    /// The protocol's number (<https://www.iana.org/assignments/protocol-numbers>).
    private static int protocol(String protocol) {
        return switch (protocol) {
            case "tcp" -> 6;
            case "udp" -> 17;
            case "icmp" -> 1;
            case "icmpv6" -> 58;
            default -> Integer.parseInt(protocol);
        };
    }
}
