package freehold.control.address;

import freehold.control.gateway.PublicMappings;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Vpc;
import freehold.kernel.store.View;

/// Which VPCs have interfaces with public addresses, their own or elastic.
public final class MappedAddresses implements PublicMappings {
    @Override
    public boolean any(View view, Vpc vpc) {
        return view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, vpc.id().value()).stream()
                .anyMatch(nic -> nic.publicIp() != null
                        || !view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value()).isEmpty());
    }
}
