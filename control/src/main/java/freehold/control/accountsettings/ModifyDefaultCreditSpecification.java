package freehold.control.accountsettings;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.InstanceFamilyCreditSpecification;
import freehold.model.ec2.ModifyDefaultCreditSpecificationRequest;
import freehold.model.ec2.ModifyDefaultCreditSpecificationResult;
import java.util.Objects;
import java.util.Set;

/// Decides how new instances of a burstable family pay for bursts in this account, where their launch does not say. Those that are
/// there already pay as they did.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyDefaultCreditSpecification.html>
public final class ModifyDefaultCreditSpecification
        implements Command<ModifyDefaultCreditSpecificationRequest, ModifyDefaultCreditSpecificationResult> {
    @Override
    public Api<ModifyDefaultCreditSpecificationRequest, ModifyDefaultCreditSpecificationResult> api() {
        return ModifyDefaultCreditSpecificationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceFamily", "CpuCredits");
    }

    @Override
    public ModifyDefaultCreditSpecificationResult handle(ModifyDefaultCreditSpecificationRequest request, Change call) {
        var family = Objects.requireNonNull(request.instanceFamily());
        var mode = Objects.requireNonNull(request.cpuCredits());
        CreditFamilies.check(family);
        if (!Set.of(CreditFamilies.STANDARD, CreditFamilies.UNLIMITED).contains(mode)) {
            throw Fault.client("InvalidParameterValue", "Value (" + mode + ") for parameter cpuCredits is invalid.");
        }
        AccountSettings.mine(call).withCreditMode(family, mode).write(call);
        return ModifyDefaultCreditSpecificationResult.builder()
                .instanceFamilyCreditSpecification(
                        InstanceFamilyCreditSpecification.builder().instanceFamily(family).cpuCredits(mode).build())
                .build();
    }
}
