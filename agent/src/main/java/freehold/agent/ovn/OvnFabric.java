package freehold.agent.ovn;

import freehold.agent.ovsdb.Difference;
import freehold.agent.ovsdb.Ovsdb;
import freehold.agent.ovsdb.Row;
import freehold.hosting.Fabric;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Peer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Networks in OVN's northbound database. Each call is one transaction; OVN's own daemons bring hosts to it.
public final class OvnFabric implements Fabric {
    private static final Logger log = LoggerFactory.getLogger(OvnFabric.class);

    private static final Set<String> TABLES = Set.of(
            "Logical_Switch", "Logical_Switch_Port", "Logical_Router", "Logical_Router_Port", "NAT", "ACL",
            "Port_Group", "DHCP_Options", "Logical_Router_Static_Route", "Logical_Router_Policy", "Gateway_Chassis");
    private static final Set<String> ROOTS = Set.of("Logical_Switch", "Logical_Router", "Port_Group", "DHCP_Options");

    private final Ovsdb northbound;
    private final Difference difference;
    private final Outside outside;

    /// @param northbound OVN's northbound database
    public OvnFabric(Ovsdb northbound, Outside outside) {
        this.northbound = northbound;
        this.difference = new Difference(northbound, TABLES, ROOTS);
        this.outside = outside;
    }

    @Override
    public synchronized void ensure(NetworkSpec network) {
        var id = network.id().value();
        boolean changed = difference.apply(id, VpcRows.of(new Setting(network, outside, transitAddress(id), strangers(network))));
        if (changed) {
            log.atInfo().addKeyValue("network", id).addKeyValue("ports", network.ports().size()).log("network changed");
        }
    }

    @Override
    public synchronized void remove(NetworkId network) {
        difference.apply(network.value(), List.of());
    }

    @Override
    public Set<NetworkId> networks() {
        return northbound.select("Logical_Router", List.of(), List.of("external_ids")).stream()
                .map(router -> router.text("external_ids", Difference.OWNER))
                .filter(owner -> !owner.isEmpty())
                .map(NetworkId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Groups that rules name and that neither this network nor one that is peered with it has. One that nobody has is none of
    /// them: it may be of a peer that is still to come, and until then it has no members.
    private Set<String> strangers(NetworkSpec network) {
        var foreign = network.groups().stream()
                .flatMap(group -> Stream.concat(group.ingress().stream(), group.egress().stream()))
                .flatMap(rule -> rule.peer() instanceof Peer.Members(var group) ? Stream.of(group) : Stream.of())
                .collect(Collectors.toCollection(HashSet::new));
        network.groups().forEach(group -> foreign.remove(group.id()));
        if (foreign.isEmpty() || network.peerings().isEmpty()) {
            return foreign;
        }
        var peers = network.peerings().stream().map(peering -> peering.other().value()).collect(Collectors.toSet());
        var others = northbound.select("Port_Group", List.of(), List.of("external_ids")).stream()
                .filter(group -> !peers.contains(group.text("external_ids", Difference.OWNER)))
                .map(group -> group.text("external_ids", Difference.KEY))
                .collect(Collectors.toSet());
        foreign.retainAll(others);
        return foreign;
    }

    /// The address that the network's router has on the outer bridge, or the first that none has. The network's own address
    /// and the host's are not among them.
    private String transitAddress(String id) {
        var taken = new HashSet<String>();
        for (var port : northbound.select("Logical_Router_Port", List.of(), List.of("name", "networks"))) {
            var address = address(port);
            if (port.text("name").equals(Names.outer(id))) {
                return address;
            }
            taken.add(address);
        }
        for (long n = 2; n < outside.transit().size() - 1; n++) {
            if (!taken.contains(outside.transit().address(n))) {
                return outside.transit().address(n);
            }
        }
        throw new IllegalStateException("no address left in " + outside.transit() + " for another network");
    }

    private static String address(Row port) {
        return port.text("networks").replaceFirst("/.*", "");
    }
}
