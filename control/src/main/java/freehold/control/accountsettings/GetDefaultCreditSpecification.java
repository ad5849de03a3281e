package freehold.control.accountsettings;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetDefaultCreditSpecificationRequest;
import freehold.model.ec2.GetDefaultCreditSpecificationResult;
import freehold.model.ec2.InstanceFamilyCreditSpecification;
import java.util.Objects;
import java.util.Set;

/// Says how new instances of a burstable family pay for bursts in this account.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetDefaultCreditSpecification.html>
public final class GetDefaultCreditSpecification
        implements Query<GetDefaultCreditSpecificationRequest, GetDefaultCreditSpecificationResult> {
    @Override
    public Api<GetDefaultCreditSpecificationRequest, GetDefaultCreditSpecificationResult> api() {
        return GetDefaultCreditSpecificationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceFamily");
    }

    @Override
    public GetDefaultCreditSpecificationResult handle(GetDefaultCreditSpecificationRequest request, Call call) {
        var family = Objects.requireNonNull(request.instanceFamily());
        CreditFamilies.check(family);
        return GetDefaultCreditSpecificationResult.builder()
                .instanceFamilyCreditSpecification(InstanceFamilyCreditSpecification.builder()
                        .instanceFamily(family)
                        .cpuCredits(CreditFamilies.ofFamily(family, AccountSettings.mine(call)))
                        .build())
                .build();
    }
}
