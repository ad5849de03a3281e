package freehold.control.fleet;

import static java.util.Objects.requireNonNull;

import freehold.control.fleet.Fleet.Goal;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyFleetRequest;
import freehold.model.ec2.ModifyFleetResult;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes how much capacity a fleet keeps up, and from where.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyFleet.html>
public final class ModifyFleet implements Command<ModifyFleetRequest, ModifyFleetResult> {
    private static final String CONFIG = "LaunchTemplateConfig.";
    private static final String TARGET = "TargetCapacitySpecification.";
    private static final String TOTAL = TARGET + "TotalTargetCapacity";
    private static final String ON_DEMAND = TARGET + "OnDemandTargetCapacity";
    private static final String SPOT = TARGET + "SpotTargetCapacity";
    private static final String DEFAULT_TYPE = TARGET + "DefaultTargetCapacityType";

    @Override
    public Api<ModifyFleetRequest, ModifyFleetResult> api() {
        return ModifyFleetRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Stream.concat(
                        Stream.of("FleetId", "TargetCapacitySpecification", "ExcessCapacityTerminationPolicy"),
                        CreateFleet.CONFIG.stream().map(path -> CONFIG + path))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ModifyFleetResult handle(ModifyFleetRequest request, Change call) {
        var fleet = call.get(Fleet.TYPE, new FleetId(requireNonNull(request.fleetId())));
        if (fleet.type() != Fleet.Type.MAINTAIN || fleet.goal() != Goal.KEEP) {
            throw Fault.client("FleetNotInModifiableState", "The fleet '" + fleet.id() + "' is not in a modifiable state: it must be"
                    + " of type maintain, and not deleted.");
        }
        var changed = fleet.withAsked(fleet.asked().under(said(LaunchParameters.of(call.params()), fleet)));
        FleetTerms.check(changed.request(), call.now());
        changed.request().launchTemplateConfigs().forEach(config -> Pools.template(config, call));
        call.put(Fleet.TYPE, changed.noting(call.tx(), call.now(), "fleet-change", "modify_in_progress", null, ""));
        return ModifyFleetResult.builder().return_(true).build();
    }

    /// Under CreateFleet's names. Where the total alone is modified, the class that is the fleet's default takes the difference, and
    /// the other one stays.
    private static LaunchParameters said(LaunchParameters modified, Fleet fleet) {
        var said = new TreeMap<String, String>();
        modified.without(Set.of("FleetId", "DryRun")).leaves().forEach((path, value) ->
                said.put(path.startsWith(CONFIG) ? "LaunchTemplateConfigs." + path.substring(CONFIG.length()) : path, value));
        var total = said.get(TOTAL);
        if (total != null) {
            var type = fleet.asked().get(DEFAULT_TYPE);
            if (type != null) {
                said.putIfAbsent(DEFAULT_TYPE, type);
            }
            if (said.get(ON_DEMAND) == null && said.get(SPOT) == null) {
                stays(said, "on-demand".equals(type) ? SPOT : ON_DEMAND, total, fleet);
            }
        }
        return new LaunchParameters(said);
    }

    private static void stays(Map<String, String> said, String other, String total, Fleet fleet) {
        var target = new Target(fleet.request());
        int was = other.equals(SPOT) ? target.spot() : target.onDemand();
        if (was > 0 && total.matches("[0-9]{1,9}")) {
            said.put(other, Integer.toString(Math.min(was, Integer.parseInt(total))));
        }
    }
}
