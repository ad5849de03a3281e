package freehold.control.instance;

import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.Processors;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.ModifyInstanceCpuOptionsRequest;
import freehold.model.ec2.ModifyInstanceCpuOptionsResult;
import java.util.Set;

/// Gives a stopped instance other processors than its type's own.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceCpuOptions.html>
public final class ModifyInstanceCpuOptions implements Command<ModifyInstanceCpuOptionsRequest, ModifyInstanceCpuOptionsResult> {
    private final Ledger ledger;
    private final Catalogue catalogue;

    public ModifyInstanceCpuOptions(Ledger ledger, Catalogue catalogue) {
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    @Override
    public Api<ModifyInstanceCpuOptionsRequest, ModifyInstanceCpuOptionsResult> api() {
        return ModifyInstanceCpuOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "CoreCount", "ThreadsPerCore");
    }

    @Override
    public ModifyInstanceCpuOptionsResult handle(ModifyInstanceCpuOptionsRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        Instances.checkStopped(instance);
        var type = catalogue.get(instance.settings().type());
        var processors = Processors.choose(type, request.coreCount(), request.threadsPerCore());
        ledger.write(call.tx(), instance, instance.withSettings(instance.settings().withProcessors(processors)), call.now());
        return ModifyInstanceCpuOptionsResult.builder()
                .instanceId(instance.id().value())
                .coreCount(processors.cores())
                .threadsPerCore(processors.threadsPerCore())
                .build();
    }
}
