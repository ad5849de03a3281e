package freehold.control.fleet;

import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Call;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import freehold.model.Params;
import freehold.model.ec2.RequestSpotFleetRequest;
import freehold.model.ec2.SpotFleetRequestConfigData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A fleet as it is asked for by the older operations. What it has and does is its [Fleet]'s.
///
/// @param said its configuration, as RequestSpotFleet and ModifySpotFleetRequest said it
public record SpotFleet(SpotFleetId id, AccountId owner, LaunchParameters said, Tags tags) implements Taggable {
    public static final ResourceType<SpotFleet> TYPE = ResourceType.of("spot-fleet-request", SpotFleet.class, SpotFleetId.FORM);

    static final String CONFIG = "SpotFleetRequestConfig.";

    static boolean isOne(View view, FleetId fleet) {
        return view.find(TYPE.kind(), SpotFleetId.of(fleet).value()).isPresent();
    }

    /// What a fleet launches without a template.
    static List<SpotLaunch> launches(View view, FleetId fleet) {
        return view.find(TYPE.kind(), SpotFleetId.of(fleet).value()).map(each -> SpotLaunch.of(each.said)).orElse(List.of());
    }

    /// The caller's, with its fleet.
    static Fleet fleet(@Nullable String id, Call call) {
        return call.get(TYPE, new SpotFleetId(Objects.requireNonNull(id))).fleet(call);
    }

    Fleet fleet(Call call) {
        return call.find(Fleet.TYPE, id.fleet()).orElseThrow(() -> Fault.internal("a spot fleet without a fleet: " + id, null));
    }

    Optional<String> clientToken() {
        return Optional.ofNullable(said.get("ClientToken"));
    }

    SpotFleetRequestConfigData config() {
        return config(said);
    }

    static SpotFleetRequestConfigData config(LaunchParameters said) {
        Map<String, String> all = new LinkedHashMap<>();
        said.leaves().forEach((path, value) -> all.put(CONFIG + path, value));
        return Objects.requireNonNull(RequestSpotFleetRequest.API.parse(Params.of(all)).spotFleetRequestConfig());
    }

    /// EC2's states: a fleet's, but that it is cancelled and not deleted.
    static String state(String ofFleet) {
        return ofFleet.replace("deleted", "cancelled");
    }

    SpotFleet withSaid(LaunchParameters newSaid) {
        return new SpotFleet(id, owner, newSaid, tags);
    }

    @Override
    public SpotFleet withTags(Tags newTags) {
        return new SpotFleet(id, owner, said, newTags);
    }
}
