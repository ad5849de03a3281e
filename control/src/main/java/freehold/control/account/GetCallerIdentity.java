package freehold.control.account;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.sts.GetCallerIdentityRequest;
import freehold.model.sts.GetCallerIdentityResponse;
import java.util.Set;

/// Says who signed the request. Clients begin with it to learn whether their credentials work.
///
/// Source: <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
public final class GetCallerIdentity implements Query<GetCallerIdentityRequest, GetCallerIdentityResponse> {
    @Override
    public Api<GetCallerIdentityRequest, GetCallerIdentityResponse> api() {
        return GetCallerIdentityRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public GetCallerIdentityResponse handle(GetCallerIdentityRequest request, Call call) {
        return GetCallerIdentityResponse.builder()
                .userId(call.account().value()) // a root has no id but its account's
                .account(call.account().value())
                .arn(call.caller().principalArn())
                .build();
    }
}
