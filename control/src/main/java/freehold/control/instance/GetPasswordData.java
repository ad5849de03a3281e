package freehold.control.instance;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetPasswordDataRequest;
import freehold.model.ec2.GetPasswordDataResult;
import java.util.Set;

/// Gives the password that Windows makes at its first boot. The guests of this cloud run Linux and have none: as on EC2, it is
/// empty.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetPasswordData.html>
public final class GetPasswordData implements Query<GetPasswordDataRequest, GetPasswordDataResult> {
    @Override
    public Api<GetPasswordDataRequest, GetPasswordDataResult> api() {
        return GetPasswordDataRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public GetPasswordDataResult handle(GetPasswordDataRequest request, Call call) {
        var instance = Instances.named(request.instanceId(), call);
        return GetPasswordDataResult.builder()
                .instanceId(instance.id().value())
                .timestamp(instance.launchTime())
                .passwordData("")
                .build();
    }
}
