package freehold.control.fleet;

import freehold.control.fleet.Fleet.Goal;
import freehold.control.fleet.Fleet.Phase;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.RequestSpotFleetRequest;
import freehold.model.ec2.RequestSpotFleetResponse;
import freehold.model.ec2.TagSpecification;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks for a fleet by its older name. It is taken up as any other.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RequestSpotFleet.html>
public final class RequestSpotFleet implements Command<RequestSpotFleetRequest, RequestSpotFleetResponse> {
    private static final Set<String> HONOURED = Stream.of(
                    Stream.of("AllocationStrategy", "OnDemandAllocationStrategy", "ClientToken", "ExcessCapacityTerminationPolicy",
                            "IamFleetRole", "SpotPrice", "SpotMaxTotalPrice", "OnDemandMaxTotalPrice", "TargetCapacity",
                            "OnDemandTargetCapacity", "TerminateInstancesWithExpiration",
                            "Type", "ValidFrom", "ValidUntil", "ReplaceUnhealthyInstances", "InstanceInterruptionBehavior",
                            "InstancePoolsToUseCount", "TargetCapacityUnitType", "TagSpecification"),
                    SpotFleetTerms.TEMPLATES.stream().map(path -> "LaunchTemplateConfigs." + path),
                    SpotFleetTerms.LAUNCHES.stream().map(path -> SpotLaunch.LIST + "." + path))
            .flatMap(each -> each)
            .map(path -> SpotFleet.CONFIG + path)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Api<RequestSpotFleetRequest, RequestSpotFleetResponse> api() {
        return RequestSpotFleetRequest.API;
    }

    /// The role is kept and shown: a fleet needs nobody's leave here.
    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    @Override
    public RequestSpotFleetResponse handle(RequestSpotFleetRequest request, Change call) {
        var said = LaunchParameters.of(call.params().structure("SpotFleetRequestConfig"));
        var before = repeated(said, call);
        if (before.isPresent()) {
            return answer(before.get());
        }
        var tags = Objects.requireNonNull(request.spotFleetRequestConfig()).tagSpecifications();
        checkType(tags);
        Tags.check(tags, SpotFleet.TYPE);
        var id = new FleetId(call.fresh(FleetId.FORM));
        var fleet = new Fleet(id, call.account(), SpotFleetTerms.asFleet(said), call.now(), Goal.KEEP, Phase.SUBMITTED, null, List.of(),
                List.of(), null, 0, Tags.NONE);
        SpotFleetTerms.check(said, fleet.request(), call);
        if (call.mine(Fleet.TYPE).stream().filter(each -> each.goal() == Goal.KEEP).count() >= CreateFleet.LIMIT) {
            throw Fault.client("ResourceLimitExceeded", "The maximum number of fleets has been reached.");
        }
        call.put(Fleet.TYPE, fleet.noting(call.tx(), call.now(), "fleet-change", "submitted", null, ""));
        return answer(call.put(SpotFleet.TYPE, new SpotFleet(SpotFleetId.of(id), call.account(), said, Tags.of(tags, SpotFleet.TYPE))));
    }

    private static void checkType(List<TagSpecification> tags) {
        for (var specification : tags) {
            var type = specification.resourceType();
            if (type != null && !type.equals(SpotFleet.TYPE.name())) {
                throw Fault.client("InvalidParameterValue",
                        "The value for `ResourceType` must be `" + SpotFleet.TYPE.name() + "`, but got `" + type + "` instead.");
            }
        }
    }

    private static RequestSpotFleetResponse answer(SpotFleet fleet) {
        return RequestSpotFleetResponse.builder().spotFleetRequestId(fleet.id().value()).build();
    }

    /// The client token is within the configuration, and so as long as the fleet is known.
    private static Optional<SpotFleet> repeated(LaunchParameters said, Change call) {
        var token = said.get("ClientToken");
        var before = token == null
                ? Optional.<SpotFleet>empty()
                : call.mine(SpotFleet.TYPE).stream().filter(fleet -> fleet.clientToken().filter(token::equals).isPresent()).findFirst();
        if (before.isPresent() && !before.get().said().equals(said)) {
            throw Fault.client("IdempotentParameterMismatch",
                    "The request uses the same client token as a previous, but non-identical request.");
        }
        return before;
    }
}
