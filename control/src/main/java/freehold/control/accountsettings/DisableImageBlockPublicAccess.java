package freehold.control.accountsettings;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DisableImageBlockPublicAccessRequest;
import freehold.model.ec2.DisableImageBlockPublicAccessResult;
import java.util.Set;

/// Lets images of this account be shared with everybody.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableImageBlockPublicAccess.html>
public final class DisableImageBlockPublicAccess
        implements Command<DisableImageBlockPublicAccessRequest, DisableImageBlockPublicAccessResult> {
    @Override
    public Api<DisableImageBlockPublicAccessRequest, DisableImageBlockPublicAccessResult> api() {
        return DisableImageBlockPublicAccessRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public DisableImageBlockPublicAccessResult handle(DisableImageBlockPublicAccessRequest request, Change call) {
        AccountSettings.mine(call).withBlocksPublicImages(false).write(call);
        return DisableImageBlockPublicAccessResult.builder()
                .imageBlockPublicAccessState(GetImageBlockPublicAccessState.UNBLOCKED)
                .build();
    }
}
