package freehold.control.fabric;

import freehold.control.network.VpcId;
import freehold.control.securitygroup.Places;
import freehold.control.securitygroup.SecurityGroup;
import freehold.hosting.NetworkSpec.Peer;
import freehold.kernel.store.View;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Groups as what networks know: a network's groups are its own, so a group that is associated with further VPCs is one group in each,
/// by a name of its own there.
record PlacedGroups(View view) {
    /// What a group is called in a network: by its id where it is from.
    static String name(SecurityGroup group, VpcId network) {
        return group.vpc().equals(network) ? group.id().value() : group.id() + "-" + network;
    }

    /// The same for those of an interface.
    Set<String> names(Collection<String> groups, VpcId network) {
        return groups.stream()
                .flatMap(id -> view.find(SecurityGroup.TYPE.kind(), id).stream())
                .map(group -> name(group, network))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// All that are meant by a rule about a group, in a network and in those that are peered with it.
    Stream<Peer> members(String group, VpcId network) {
        var places = new Places(view);
        return view.find(SecurityGroup.TYPE.kind(), group).stream()
                .flatMap(found -> places.seenFrom(network, found).stream().map(place -> new Peer.Members(name(found, place))));
    }
}
