package freehold.control.accountsettings;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DisableEbsEncryptionByDefaultRequest;
import freehold.model.ec2.DisableEbsEncryptionByDefaultResult;
import java.util.Set;

/// Has new volumes not encrypted by default, which they never are here.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableEbsEncryptionByDefault.html>
public final class DisableEbsEncryptionByDefault
        implements Command<DisableEbsEncryptionByDefaultRequest, DisableEbsEncryptionByDefaultResult> {
    @Override
    public Api<DisableEbsEncryptionByDefaultRequest, DisableEbsEncryptionByDefaultResult> api() {
        return DisableEbsEncryptionByDefaultRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public DisableEbsEncryptionByDefaultResult handle(DisableEbsEncryptionByDefaultRequest request, Change call) {
        return DisableEbsEncryptionByDefaultResult.builder().ebsEncryptionByDefault(false).build();
    }
}
