package freehold.control.accountsettings;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.DisableSerialConsoleAccessRequest;
import freehold.model.ec2.DisableSerialConsoleAccessResult;
import java.util.Set;

/// Lets nobody of this account use serial consoles.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisableSerialConsoleAccess.html>
public final class DisableSerialConsoleAccess
        implements Command<DisableSerialConsoleAccessRequest, DisableSerialConsoleAccessResult> {
    @Override
    public Api<DisableSerialConsoleAccessRequest, DisableSerialConsoleAccessResult> api() {
        return DisableSerialConsoleAccessRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public DisableSerialConsoleAccessResult handle(DisableSerialConsoleAccessRequest request, Change call) {
        AccountSettings.mine(call).withSerialConsole(false).write(call);
        return DisableSerialConsoleAccessResult.builder().serialConsoleAccessEnabled(false).build();
    }
}
