package freehold.control.accountsettings;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetSerialConsoleAccessStatusRequest;
import freehold.model.ec2.GetSerialConsoleAccessStatusResult;
import java.util.Set;

/// Says whether the people of this account may use serial consoles: not before it has said so.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSerialConsoleAccessStatus.html>
public final class GetSerialConsoleAccessStatus
        implements Query<GetSerialConsoleAccessStatusRequest, GetSerialConsoleAccessStatusResult> {
    @Override
    public Api<GetSerialConsoleAccessStatusRequest, GetSerialConsoleAccessStatusResult> api() {
        return GetSerialConsoleAccessStatusRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public GetSerialConsoleAccessStatusResult handle(GetSerialConsoleAccessStatusRequest request, Call call) {
        return GetSerialConsoleAccessStatusResult.builder()
                .serialConsoleAccessEnabled(AccountSettings.mine(call).serialConsole())
                .managedBy("account")
                .build();
    }
}
