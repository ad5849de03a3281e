package freehold.control.instance;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.GetInstanceUefiDataRequest;
import freehold.model.ec2.GetInstanceUefiDataResult;
import java.util.Set;

/// Gives the variables that an instance's UEFI firmware keeps. All instances boot by BIOS here, whose firmware keeps none, so this
/// refuses, as EC2 does for such an instance.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetInstanceUefiData.html>
public final class GetInstanceUefiData implements Query<GetInstanceUefiDataRequest, GetInstanceUefiDataResult> {
    @Override
    public Api<GetInstanceUefiDataRequest, GetInstanceUefiDataResult> api() {
        return GetInstanceUefiDataRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public GetInstanceUefiDataResult handle(GetInstanceUefiDataRequest request, Call call) {
        var instance = Instances.named(request.instanceId(), call);
        throw Fault.client("UnsupportedOperation",
                "The instance '" + instance.id() + "' does not support UEFI variables: its boot mode is legacy-bios.");
    }
}
