package freehold.control.accountsettings;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetImageBlockPublicAccessStateRequest;
import freehold.model.ec2.GetImageBlockPublicAccessStateResult;
import java.util.Set;

/// Says whether images of this account can be shared with everybody.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetImageBlockPublicAccessState.html>
public final class GetImageBlockPublicAccessState
        implements Query<GetImageBlockPublicAccessStateRequest, GetImageBlockPublicAccessStateResult> {
    static final String BLOCKED = "block-new-sharing";
    static final String UNBLOCKED = "unblocked";

    @Override
    public Api<GetImageBlockPublicAccessStateRequest, GetImageBlockPublicAccessStateResult> api() {
        return GetImageBlockPublicAccessStateRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public GetImageBlockPublicAccessStateResult handle(GetImageBlockPublicAccessStateRequest request, Call call) {
        return GetImageBlockPublicAccessStateResult.builder()
                .imageBlockPublicAccessState(AccountSettings.mine(call).blocksPublicImages() ? BLOCKED : UNBLOCKED)
                .managedBy("account")
                .build();
    }
}
