package freehold.control.address;

import freehold.control.network.InterfaceSurroundings;
import freehold.control.network.NetworkInterface;
import freehold.control.securitygroup.SecurityGroup;
import freehold.kernel.store.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the network what it can't know of its interfaces: the names of their groups, and their elastic addresses.
public final class AddressSurroundings implements InterfaceSurroundings {
    @Override
    public @Nullable String groupName(View view, String group) {
        return view.find(SecurityGroup.TYPE.kind(), group).map(SecurityGroup::name).orElse(null);
    }

    @Override
    public List<Elastic> elastic(View view, NetworkInterface nic) {
        return view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value()).stream()
                .flatMap(AddressSurroundings::elastic)
                .toList();
    }

    private static Stream<Elastic> elastic(ElasticAddress address) {
        var association = address.association();
        return association == null
                ? Stream.empty()
                : Stream.of(new Elastic(
                        association.privateIp(), address.publicIp(), address.id().value(), association.id().value()));
    }
}
