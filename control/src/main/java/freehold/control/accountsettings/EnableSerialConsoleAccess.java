package freehold.control.accountsettings;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.EnableSerialConsoleAccessRequest;
import freehold.model.ec2.EnableSerialConsoleAccessResult;
import java.util.Set;

/// Lets the people of this account use the serial consoles of its instances.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableSerialConsoleAccess.html>
public final class EnableSerialConsoleAccess
        implements Command<EnableSerialConsoleAccessRequest, EnableSerialConsoleAccessResult> {
    @Override
    public Api<EnableSerialConsoleAccessRequest, EnableSerialConsoleAccessResult> api() {
        return EnableSerialConsoleAccessRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public EnableSerialConsoleAccessResult handle(EnableSerialConsoleAccessRequest request, Change call) {
        AccountSettings.mine(call).withSerialConsole(true).write(call);
        return EnableSerialConsoleAccessResult.builder().serialConsoleAccessEnabled(true).build();
    }
}
