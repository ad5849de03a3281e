package freehold.sim;

import freehold.hosting.Fabric;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A network that is what it was last told to be.
public final class SimFabric implements Fabric {
    private final Map<NetworkId, NetworkSpec> networks = new LinkedHashMap<>();
    private int failuresToCome;

    @Override
    public synchronized void ensure(NetworkSpec network) {
        failIfDue();
        networks.put(network.id(), network);
    }

    @Override
    public synchronized void remove(NetworkId network) {
        failIfDue();
        networks.remove(network);
    }

    @Override
    public synchronized Set<NetworkId> networks() {
        failIfDue();
        return Collections.unmodifiableSet(new LinkedHashSet<>(networks.keySet()));
    }

    /// A network as it is; empty if it isn't there.
    public synchronized Optional<NetworkSpec> find(NetworkId network) {
        return Optional.ofNullable(networks.get(network));
    }

    /// The next calls fail, as when the network's database is away.
    public synchronized void failNext(int calls) {
        failuresToCome = calls;
    }

    private void failIfDue() {
        if (failuresToCome > 0) {
            failuresToCome--;
            throw new IllegalStateException("the network's database is away");
        }
    }
}
