package freehold.control.instance;

import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DetachNetworkInterfaceRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes an interface from its instance; the primary stays. The network is done with it at once, and a guest that runs is
/// asked until it has let go of it.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachNetworkInterface.html>
public final class DetachNetworkInterface implements Command<DetachNetworkInterfaceRequest, Empty> {
    @Override
    public Api<DetachNetworkInterfaceRequest, Empty> api() {
        return DetachNetworkInterfaceRequest.API;
    }

    /// With or without Force it is the same: nothing that the guest does holds it up.
    @Override
    public Set<String> honours() {
        return Set.of("AttachmentId", "Force");
    }

    @Override
    public Empty handle(DetachNetworkInterfaceRequest request, Change call) {
        var nic = attached(request.attachmentId(), call);
        if (Objects.requireNonNull(nic.attachment()).deviceIndex() == 0) {
            throw Fault.client("OperationNotPermitted", "The network interface at device index 0 and networkCard index 0 cannot be detached.");
        }
        call.put(NetworkInterface.TYPE, nic.withAttachment(null));
        return Empty.ANSWER;
    }

    private static NetworkInterface attached(@Nullable String attachment, Change call) {
        if (attachment == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter AttachmentId");
        }
        var id = Attachment.FORM.check(attachment);
        return call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_ATTACHMENT, id).stream()
                .filter(nic -> nic.owner().equals(call.account()))
                .findFirst()
                .orElseThrow(() -> Fault.client(
                        Attachment.FORM.notFound(), Attachment.FORM.sentence().replace("%s", attachment)));
    }
}
