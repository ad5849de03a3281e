package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.fleet.Fleet.Goal;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifySpotFleetRequestRequest;
import freehold.model.ec2.ModifySpotFleetRequestResponse;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes how much capacity a Spot Fleet keeps up, and from where.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySpotFleetRequest.html>
public final class ModifySpotFleetRequest implements Command<ModifySpotFleetRequestRequest, ModifySpotFleetRequestResponse> {
    private static final String CONFIG = "LaunchTemplateConfig.";

    @Override
    public Api<ModifySpotFleetRequestRequest, ModifySpotFleetRequestResponse> api() {
        return ModifySpotFleetRequestRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Stream.concat(
                        Stream.of("SpotFleetRequestId", "TargetCapacity", "OnDemandTargetCapacity", "ExcessCapacityTerminationPolicy"),
                        SpotFleetTerms.TEMPLATES.stream().map(path -> CONFIG + path))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ModifySpotFleetRequestResponse handle(ModifySpotFleetRequestRequest request, Change call) {
        var spotFleet = call.get(SpotFleet.TYPE, new SpotFleetId(requireNonNull(request.spotFleetRequestId())));
        var fleet = spotFleet.fleet(call);
        if (fleet.type() != Fleet.Type.MAINTAIN || fleet.goal() != Goal.KEEP) {
            throw Fault.client("IncorrectState", "The spot fleet request '" + spotFleet.id() + "' is not in a modifiable state: it must be"
                    + " of type maintain, and not cancelled.");
        }
        var said = spotFleet.said().under(said(LaunchParameters.of(call.params())));
        var changed = fleet.withAsked(SpotFleetTerms.asFleet(said));
        SpotFleetTerms.check(said, changed.request(), call);
        call.put(SpotFleet.TYPE, spotFleet.withSaid(said));
        call.put(Fleet.TYPE, changed.noting(call.tx(), call.now(), "fleet-change", "modify_in_progress", null, ""));
        return ModifySpotFleetRequestResponse.builder().return_(true).build();
    }

    /// Under RequestSpotFleet's names.
    private static LaunchParameters said(LaunchParameters modified) {
        var said = new TreeMap<String, String>();
        modified.without(Set.of("SpotFleetRequestId")).leaves().forEach((path, value) ->
                said.put(path.startsWith(CONFIG) ? "LaunchTemplateConfigs." + path.substring(CONFIG.length()) : path, value));
        return new LaunchParameters(said);
    }
}
