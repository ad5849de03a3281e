package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyInstanceCapacityReservationAttributesRequest;
import freehold.model.ec2.ModifyInstanceCapacityReservationAttributesResult;
import java.util.Set;

/// Says which Capacity Reservations an instance uses from its next start on.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceCapacityReservationAttributes.html>
public final class ModifyInstanceCapacityReservationAttributes
        implements Command<ModifyInstanceCapacityReservationAttributesRequest, ModifyInstanceCapacityReservationAttributesResult> {
    @Override
    public Api<ModifyInstanceCapacityReservationAttributesRequest, ModifyInstanceCapacityReservationAttributesResult> api() {
        return ModifyInstanceCapacityReservationAttributesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "CapacityReservationSpecification.CapacityReservationPreference",
                "CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId");
    }

    @Override
    public ModifyInstanceCapacityReservationAttributesResult handle(
            ModifyInstanceCapacityReservationAttributesRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        var asked = request.capacityReservationSpecification();
        if (asked == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter CapacityReservationSpecification");
        }
        Instances.checkStopped(instance);
        var terms = Siting.of(call.view(), instance.id()).withReserved(SitingChoice.reserved(asked, call));
        if (instance.spot() != null) {
            SpotTerms.check(terms);
        }
        Siting.keep(call.tx(), instance.id(), instance.owner(), terms, null);
        return ModifyInstanceCapacityReservationAttributesResult.builder().return_(true).build();
    }
}
