package freehold.control.address;

import freehold.control.address.ElasticAddress.Association;
import freehold.control.network.NetworkInterface;
import freehold.control.network.PublicPool;
import freehold.control.operation.Change;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.util.Optional;

/// The laws of who has which public address. An interface's own public address goes when an elastic one comes, and a new
/// one comes when that goes
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html#concepts-public-addresses>).
record Associations(PublicPool pool, RunningInstances running) {

    /// The elastic address that a private one has.
    static Optional<ElasticAddress> of(View view, NetworkInterface nic, String privateIp) {
        return view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value()).stream()
                .filter(address -> address.association() != null && privateIp.equals(address.association().privateIp()))
                .findFirst();
    }

    /// Refuses to change what an interface has that is the cloud's to change.
    static void refuseIfManaged(View view, ElasticAddress address) {
        var association = address.association();
        if (association != null) {
            view.find(NetworkInterface.TYPE.kind(), association.networkInterface().value()).ifPresent(Associations::refuseIfManaged);
        }
    }

    static void refuseIfManaged(NetworkInterface nic) {
        if (nic.isManaged()) {
            throw Fault.client("AuthFailure", 403, "You do not have permission to access the specified resource.");
        }
    }

    /// Gives an address that nobody has to a private address that has none.
    Association associate(Change call, ElasticAddress address, NetworkInterface nic, String privateIp) {
        var own = nic.publicIp();
        if (own != null && privateIp.equals(nic.privateIp())) {
            PublicPool.release(call.tx(), own);
            call.put(NetworkInterface.TYPE, nic.withPublicIp(null));
        }
        var association = new Association(new AssociationId(call.fresh(AssociationId.FORM)), nic.id(), privateIp);
        call.put(ElasticAddress.TYPE, address.withAssociation(association));
        return association;
    }

    /// Takes the address from whoever has it.
    ///
    /// @param replaced whether another elastic address takes its place at once
    ElasticAddress disassociate(Change call, ElasticAddress address, boolean replaced) {
        var association = address.association();
        if (association == null) {
            return address;
        }
        var free = call.put(ElasticAddress.TYPE, address.withAssociation(null));
        if (!replaced) {
            call.find(NetworkInterface.TYPE, association.networkInterface()).ifPresent(nic -> giveOwn(call, nic));
        }
        return free;
    }

    /// A public address of its own, for an interface that was launched with one: only while its instance runs, if it is the
    /// instance's only interface, and if no other elastic address reaches it.
    private void giveOwn(Change call, NetworkInterface nic) {
        var attachment = nic.attachment();
        if (attachment == null || !nic.wantsPublicIp() || nic.publicIp() != null) {
            return;
        }
        boolean alone = call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, attachment.instance()).size() == 1;
        boolean elastic = !call.view().by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value()).isEmpty();
        if (alone && !elastic && running.contains(call.view(), attachment.instance())) {
            pool.takeIfAny(call.tx(), nic.id().value(), call.random())
                    .ifPresent(own -> call.put(NetworkInterface.TYPE, nic.withPublicIp(own)));
        }
    }
}
