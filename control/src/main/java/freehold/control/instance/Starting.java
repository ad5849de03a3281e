package freehold.control.instance;

import freehold.control.address.ElasticAddress;
import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Place;
import freehold.control.instance.Instance.Want;
import freehold.control.network.NetworkInterface;
import freehold.control.network.PublicPool;
import freehold.control.operation.Change;
import freehold.kernel.Fault;
import java.util.List;

/// The decision to boot a stopped instance, within a commit: StartInstances is this with EC2's own rules around it; so start spot
/// instances again that had to stop.
public final class Starting {
    private final Ledger ledger;
    private final HostChoice hosts;
    private final PublicPool pool;

    public Starting(Ledger ledger, HostChoice hosts, PublicPool pool) {
        this.ledger = ledger;
        this.hosts = hosts;
        this.pool = pool;
    }

    /// @throws Fault EC2's, if there is no room where its disks are
    public Instance start(Instance instance, Change call) {
        var seat = hosts.reserveAgain(call.tx(), instance, call.now())
                .orElseThrow(() -> refusal(instance, call));
        Siting.keep(call.tx(), instance.id(), instance.owner(), seat.terms(), seat.uses());
        seat.await(call.tx(), instance.id(), call.now());
        givePublicIp(instance, call);
        var started = instance.withPlace(new Place(seat.host(), call.now(), true, List.of()))
                .withWant(new Want(Goal.RUN, instance.want().boot() + 1, false, call.now(), null, 0))
                .withLaunchTime(call.now());
        return ledger.write(call.tx(), instance, started, call.now());
    }

    private static Fault refusal(Instance instance, Change call) {
        var terms = Siting.of(call.view(), instance.id());
        var type = instance.settings().type();
        return terms.equals(Siting.Terms.ANYWHERE)
                ? Fault.server("InsufficientInstanceCapacity", "We currently do not have sufficient " + type
                        + " capacity where the disks of '" + instance.id() + "' are. Try again later, or with a smaller instance type.")
                : HostChoice.refusal(terms, type);
    }

    /// A new one: the address of the last run went back to the pool, as on EC2. An instance of several interfaces gets none.
    private void givePublicIp(Instance instance, Change call) {
        var tx = call.tx();
        var nics = List.copyOf(tx.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value()));
        if (nics.size() == 1) {
            var nic = nics.getFirst();
            boolean hasElastic = !tx.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value()).isEmpty();
            if (nic.wantsPublicIp() && nic.publicIp() == null && !hasElastic) {
                call.put(NetworkInterface.TYPE, nic.withPublicIp(pool.take(tx, nic.id().value(), call.random())));
            }
        }
    }
}
