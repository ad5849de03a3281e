package freehold.control.volume;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteVolumeRequest;
import java.util.Set;

/// Deletes a volume that nothing has. Its host takes the disk away as soon as it is no longer among what is to be kept.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVolume.html>
public final class DeleteVolume implements Command<DeleteVolumeRequest, Empty> {
    private final VolumeLedger ledger;
    private final DiskRoom room;

    public DeleteVolume(VolumeLedger ledger, DiskRoom room) {
        this.ledger = ledger;
        this.room = room;
    }

    @Override
    public Api<DeleteVolumeRequest, Empty> api() {
        return DeleteVolumeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VolumeId");
    }

    @Override
    public Empty handle(DeleteVolumeRequest request, Change call) {
        var volume = call.get(Volume.TYPE, new EbsVolumeId(requireNonNull(request.volumeId())));
        var attachment = volume.attachment();
        if (attachment != null) {
            throw Fault.client("VolumeInUse",
                    "Volume " + volume.id() + " is currently attached to " + attachment.instance());
        }
        var host = volume.host();
        if (host != null) {
            room.release(call.tx(), host, volume.gib());
        }
        call.remove(Volume.TYPE, volume.id());
        ledger.deleted(call.tx(), volume, call.now());
        return Empty.ANSWER;
    }
}
