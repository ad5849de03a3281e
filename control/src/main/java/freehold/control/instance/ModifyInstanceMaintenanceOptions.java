package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyInstanceMaintenanceOptionsRequest;
import freehold.model.ec2.ModifyInstanceMaintenanceOptionsResult;
import java.util.Set;

/// Says whether an instance is booted again by itself when its machine or its host fails.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMaintenanceOptions.html>
public final class ModifyInstanceMaintenanceOptions
        implements Command<ModifyInstanceMaintenanceOptionsRequest, ModifyInstanceMaintenanceOptionsResult> {
    private final Ledger ledger;

    public ModifyInstanceMaintenanceOptions(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<ModifyInstanceMaintenanceOptionsRequest, ModifyInstanceMaintenanceOptionsResult> api() {
        return ModifyInstanceMaintenanceOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "AutoRecovery");
    }

    @Override
    public ModifyInstanceMaintenanceOptionsResult handle(ModifyInstanceMaintenanceOptionsRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        if (request.autoRecovery() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter AutoRecovery");
        }
        var settings = instance.settings().withStaysDown(SettingsChoice.staysDown(request.autoRecovery()));
        ledger.write(call.tx(), instance, instance.withSettings(settings), call.now());
        return ModifyInstanceMaintenanceOptionsResult.builder()
                .instanceId(instance.id().value())
                .autoRecovery(settings.autoRecovery())
                .build();
    }
}
