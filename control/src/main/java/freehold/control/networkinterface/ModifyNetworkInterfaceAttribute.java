package freehold.control.networkinterface;

import freehold.control.address.ElasticAddress;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.network.PublicPool;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ModifyNetworkInterfaceAttributeRequest;
import freehold.model.ec2.NetworkInterfaceAttachmentChanges;
import java.util.ArrayList;
import java.util.Set;

/// Changes one attribute of an interface.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html>
public final class ModifyNetworkInterfaceAttribute implements Command<ModifyNetworkInterfaceAttributeRequest, Empty> {
    private final PublicPool pool;
    private final Holders holders;

    ModifyNetworkInterfaceAttribute(PublicPool pool, Holders holders) {
        this.pool = pool;
        this.holders = holders;
    }

    @Override
    public Api<ModifyNetworkInterfaceAttributeRequest, Empty> api() {
        return ModifyNetworkInterfaceAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "Description", "SourceDestCheck", "SecurityGroupId", "Attachment.AttachmentId",
                "Attachment.DeleteOnTermination", "AssociatePublicIpAddress", "EnablePrimaryIpv6");
    }

    @Override
    public Empty handle(ModifyNetworkInterfaceAttributeRequest request, Change call) {
        var nic = Interfaces.toChange(call, request.networkInterfaceId());
        var asked = new ArrayList<NetworkInterface>();
        var description = request.description();
        if (description != null) {
            asked.add(nic.withDescription(description.value() == null ? "" : description.value()));
        }
        var check = request.sourceDestCheck();
        if (check != null) {
            asked.add(nic.withSourceDestCheck(!Boolean.FALSE.equals(check.value())));
        }
        if (!request.groups().isEmpty()) {
            asked.add(nic.withGroups(InterfaceGroups.within(call, nic.vpc(), request.groups())));
        }
        var attachment = request.attachment();
        if (attachment != null) {
            asked.add(nic.withAttachment(changed(nic, attachment)));
        }
        var wantsPublic = request.associatePublicIpAddress();
        if (wantsPublic != null) {
            asked.add(nic.withWantsPublicIp(wantsPublic));
        }
        var primaryIpv6 = request.enablePrimaryIpv6();
        if (primaryIpv6 != null) {
            asked.add(withPrimaryIpv6(nic, primaryIpv6));
        }
        if (asked.isEmpty()) {
            throw Fault.client("MissingParameter", "One attribute must be given to be modified.");
        }
        if (asked.size() > 1) {
            throw Fault.client("InvalidParameterCombination", "Fields for multiple attribute types specified");
        }
        call.put(NetworkInterface.TYPE, wantsPublic == null ? asked.getFirst() : withPublicIp(asked.getFirst(), call));
        return Empty.ANSWER;
    }

    /// Once it is there it stays.
    private static NetworkInterface withPrimaryIpv6(NetworkInterface nic, boolean enable) {
        if (enable && nic.ipv6Ips().isEmpty()) {
            throw NewInterface.withoutPrimaryIpv6();
        }
        if (!enable && nic.primaryIpv6()) {
            throw Fault.client("InvalidParameterValue", "A primary IPv6 address can't be disabled.");
        }
        return nic.withPrimaryIpv6(enable);
    }

    private static Attachment changed(NetworkInterface nic, NetworkInterfaceAttachmentChanges changes) {
        var id = changes.attachmentId();
        var delete = changes.deleteOnTermination();
        if (id == null || delete == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameters attachmentId and deleteOnTermination");
        }
        var attachment = nic.attachment();
        if (attachment == null || !attachment.id().equals(Attachment.FORM.check(id))) {
            throw Fault.client(Attachment.FORM.notFound(),
                    "The attachment '" + id + "' is not of the network interface '" + nic.id() + "'");
        }
        return attachment.withDeleteOnTermination(delete);
    }

    /// As it is wanted: at once where its instance runs, and from the next start where it doesn't. Only a primary interface
    /// that no elastic address leads to can have one.
    private NetworkInterface withPublicIp(NetworkInterface nic, Change call) {
        var own = nic.publicIp();
        if (!nic.wantsPublicIp() && own != null) {
            PublicPool.release(call.tx(), own);
            return nic.withPublicIp(null);
        }
        var attachment = nic.attachment();
        boolean has = own != null
                || !call.view().by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value()).isEmpty();
        boolean may = attachment != null && attachment.deviceIndex() == 0 && holders.isToRun(call.view(), attachment.instance());
        return nic.wantsPublicIp() && may && !has
                ? nic.withPublicIp(pool.take(call.tx(), nic.id().value(), call.random()))
                : nic;
    }
}
