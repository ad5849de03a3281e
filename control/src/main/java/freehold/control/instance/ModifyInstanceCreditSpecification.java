package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyInstanceCreditSpecificationRequest;
import freehold.model.ec2.ModifyInstanceCreditSpecificationResult;
import freehold.model.ec2.SuccessfulInstanceCreditSpecificationItem;
import freehold.model.ec2.UnsuccessfulInstanceCreditSpecificationItem;
import freehold.model.ec2.UnsuccessfulInstanceCreditSpecificationItemError;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says how burstable instances pay for bursts, instance by instance: one that can't be changed does not keep the others from
/// it.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceCreditSpecification.html>
public final class ModifyInstanceCreditSpecification
        implements Command<ModifyInstanceCreditSpecificationRequest, ModifyInstanceCreditSpecificationResult> {
    private final Ledger ledger;

    public ModifyInstanceCreditSpecification(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<ModifyInstanceCreditSpecificationRequest, ModifyInstanceCreditSpecificationResult> api() {
        return ModifyInstanceCreditSpecificationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceCreditSpecification");
    }

    @Override
    public ModifyInstanceCreditSpecificationResult handle(ModifyInstanceCreditSpecificationRequest request, Change call) {
        var done = new ArrayList<SuccessfulInstanceCreditSpecificationItem>();
        var failed = new ArrayList<UnsuccessfulInstanceCreditSpecificationItem>();
        for (var each : request.instanceCreditSpecifications()) {
            var mode = each.cpuCredits();
            if (mode == null) {
                throw Fault.client("MissingParameter", "The request must contain the parameter CpuCredits");
            }
            if (!Set.of("standard", "unlimited").contains(mode)) {
                throw SettingsChoice.invalid("cpuCredits", mode);
            }
            var instance = Instances.named(each.instanceId(), call);
            var fault = refusal(instance);
            if (fault == null) {
                ledger.write(call.tx(), instance, instance.withSettings(instance.settings().withCreditMode(mode)), call.now());
                done.add(SuccessfulInstanceCreditSpecificationItem.builder().instanceId(instance.id().value()).build());
            } else {
                failed.add(UnsuccessfulInstanceCreditSpecificationItem.builder().instanceId(instance.id().value()).error(fault).build());
            }
        }
        return ModifyInstanceCreditSpecificationResult.builder()
                .successfulInstanceCreditSpecifications(done)
                .unsuccessfulInstanceCreditSpecifications(failed)
                .build();
    }

    /// Why an instance can't be changed so; null if it can.
    private static @Nullable UnsuccessfulInstanceCreditSpecificationItemError refusal(Instance instance) {
        if (StateChanges.isGone(instance)) {
            return error("IncorrectInstanceState", "The instance is not in a valid state for this operation.");
        }
        return instance.settings().creditMode() == null
                ? error("InstanceCreditSpecification.NotSupported", "The instance is not of a burstable performance type.")
                : null;
    }

    private static UnsuccessfulInstanceCreditSpecificationItemError error(String code, String message) {
        return UnsuccessfulInstanceCreditSpecificationItemError.builder().code(code).message(message).build();
    }
}
