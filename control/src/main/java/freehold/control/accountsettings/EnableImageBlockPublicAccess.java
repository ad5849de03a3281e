package freehold.control.accountsettings;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.EnableImageBlockPublicAccessRequest;
import freehold.model.ec2.EnableImageBlockPublicAccessResult;
import java.util.Set;

/// Has no image of this account shared with everybody from now on.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableImageBlockPublicAccess.html>
public final class EnableImageBlockPublicAccess
        implements Command<EnableImageBlockPublicAccessRequest, EnableImageBlockPublicAccessResult> {
    @Override
    public Api<EnableImageBlockPublicAccessRequest, EnableImageBlockPublicAccessResult> api() {
        return EnableImageBlockPublicAccessRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ImageBlockPublicAccessState");
    }

    @Override
    public EnableImageBlockPublicAccessResult handle(EnableImageBlockPublicAccessRequest request, Change call) {
        var state = request.imageBlockPublicAccessState();
        if (!GetImageBlockPublicAccessState.BLOCKED.equals(state)) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + state + ") for parameter imageBlockPublicAccessState is invalid.");
        }
        AccountSettings.mine(call).withBlocksPublicImages(true).write(call);
        return EnableImageBlockPublicAccessResult.builder().imageBlockPublicAccessState(state).build();
    }
}
