package freehold.control.fleet;

import freehold.control.fleet.Fleet.Goal;
import freehold.control.fleet.Fleet.Phase;
import freehold.control.instancetype.Requirements;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateFleetRequest;
import freehold.model.ec2.CreateFleetResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks for capacity from templates and overrides. An instant fleet launches in this commit and says what came of it, pool by
/// pool; others are taken up by [FleetReconciler].
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFleet.html>
public final class CreateFleet implements Command<CreateFleetRequest, CreateFleetResult> {
    /// Fleets that an account may have.
    static final int LIMIT = 1000;

    /// What fleets honour of a configuration.
    static final Set<String> CONFIG = Stream.concat(
                    Stream.of("LaunchTemplateSpecification.LaunchTemplateId", "LaunchTemplateSpecification.LaunchTemplateName",
                            "LaunchTemplateSpecification.Version",
                            "LaunchTemplateSpecification.LaunchTemplateSpecificationUserData", "Overrides.InstanceType", "Overrides.MaxPrice",
                            "Overrides.SubnetId", "Overrides.AvailabilityZone", "Overrides.AvailabilityZoneId",
                            "Overrides.WeightedCapacity", "Overrides.Priority", "Overrides.ImageId", "Overrides.Placement.GroupName"),
                    Stream.concat(Requirements.HONOURED.stream(), Requirements.PRICES.stream()).map(name -> "Overrides.InstanceRequirements." + name))
            .collect(Collectors.toUnmodifiableSet());

    private final Fulfilment fulfilment;
    private final FleetItem item;

    CreateFleet(Fulfilment fulfilment, FleetItem item) {
        this.fulfilment = fulfilment;
        this.item = item;
    }

    @Override
    public Api<CreateFleetRequest, CreateFleetResult> api() {
        return CreateFleetRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Stream.concat(
                        Stream.of("Type", "TargetCapacitySpecification", "ExcessCapacityTerminationPolicy", "SpotOptions",
                                "OnDemandOptions.AllocationStrategy", "OnDemandOptions.SingleInstanceType",
                                "OnDemandOptions.SingleAvailabilityZone", "OnDemandOptions.MinTargetCapacity", "OnDemandOptions.MaxTotalPrice",
                                "TerminateInstancesWithExpiration", "ValidFrom", "ValidUntil", "ReplaceUnhealthyInstances",
                                "TagSpecification"),
                        CONFIG.stream().map(path -> "LaunchTemplateConfigs." + path))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Karpenter asks with DryRun whether it may, naming a template and subnets that are not there: EC2 looks at nothing else
    /// then.
    @Override
    public CreateFleetResult handle(CreateFleetRequest request, Change call) {
        if (Boolean.TRUE.equals(request.dryRun())) {
            return CreateFleetResult.builder().build();
        }
        FleetTerms.check(request, call.now());
        request.launchTemplateConfigs().forEach(config -> Pools.template(config, call));
        if (call.mine(Fleet.TYPE).stream().filter(fleet -> fleet.goal() == Goal.KEEP).count() >= LIMIT) {
            throw Fault.client("ResourceLimitExceeded", "The maximum number of fleets has been reached.");
        }
        var fleet = new Fleet(
                new FleetId(call.fresh(FleetId.FORM)),
                call.account(),
                LaunchParameters.of(call.params()),
                call.now(),
                Goal.KEEP,
                Phase.SUBMITTED,
                null,
                List.of(),
                List.of(),
                null,
                0,
                Tags.of(request.tagSpecifications(), Fleet.TYPE));
        if (fleet.type() != Fleet.Type.INSTANT) {
            call.put(Fleet.TYPE, fleet.noting(call.tx(), call.now(), "fleet-change", "submitted", null, ""));
            return CreateFleetResult.builder().fleetId(fleet.id().value()).build();
        }
        var outcome = fulfilment.launch(fleet, Lack.of(fleet, List.of()), FleetTerms.INSTANT_LIMIT, call);
        var made = call.put(Fleet.TYPE, fleet.withPhase(Phase.ACTIVE).withMembers(outcome.members()).withRefused(outcome.refused()));
        return CreateFleetResult.builder()
                .fleetId(made.id().value())
                .instances(item.launched(made, call))
                .errors(item.refused(made, call))
                .build();
    }
}
