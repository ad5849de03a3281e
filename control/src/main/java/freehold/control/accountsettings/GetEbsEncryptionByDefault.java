package freehold.control.accountsettings;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetEbsEncryptionByDefaultRequest;
import freehold.model.ec2.GetEbsEncryptionByDefaultResult;
import java.util.Set;

/// Says whether new volumes are encrypted by default: they are not, and nothing here encrypts volumes.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetEbsEncryptionByDefault.html>
public final class GetEbsEncryptionByDefault
        implements Query<GetEbsEncryptionByDefaultRequest, GetEbsEncryptionByDefaultResult> {
    @Override
    public Api<GetEbsEncryptionByDefaultRequest, GetEbsEncryptionByDefaultResult> api() {
        return GetEbsEncryptionByDefaultRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public GetEbsEncryptionByDefaultResult handle(GetEbsEncryptionByDefaultRequest request, Call call) {
        return GetEbsEncryptionByDefaultResult.builder().ebsEncryptionByDefault(false).sseType("none").build();
    }
}
