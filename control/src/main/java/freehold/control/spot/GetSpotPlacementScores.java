package freehold.control.spot;

import freehold.control.instance.Launching;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.Requirements;
import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.GetSpotPlacementScoresRequest;
import freehold.model.ec2.GetSpotPlacementScoresResult;
import freehold.model.ec2.InstanceRequirementsRequest;
import freehold.model.ec2.SpotPlacementScore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says how likely it is that so much spot capacity can be had: here, by the room that there is. 10 is all of it, of one of the
/// types; 1 is a tenth or less.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSpotPlacementScores.html>
public final class GetSpotPlacementScores implements Query<GetSpotPlacementScoresRequest, GetSpotPlacementScoresResult> {
    private static final String REQUIREMENTS = "InstanceRequirementsWithMetadata.";
    private static final int BEST = 10;
    private static final int WORST = 1;
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;

    private final Region region;
    private final Catalogue catalogue;
    private final Launching launching;

    GetSpotPlacementScores(Region region, Catalogue catalogue, Launching launching) {
        this.region = region;
        this.catalogue = catalogue;
        this.launching = launching;
    }

    @Override
    public Api<GetSpotPlacementScoresRequest, GetSpotPlacementScoresResult> api() {
        return GetSpotPlacementScoresRequest.API;
    }

    /// There are no local zones, whether they are to be included or not.
    @Override
    public Set<String> honours() {
        return Stream.concat(
                        Stream.of("InstanceType", "TargetCapacity", "TargetCapacityUnitType", "SingleAvailabilityZone", "RegionName", "IncludeLocalZones",
                                REQUIREMENTS + "ArchitectureType", REQUIREMENTS + "VirtualizationType"),
                        Requirements.HONOURED.stream().map(name -> REQUIREMENTS + "InstanceRequirements." + name))
                .collect(Collectors.toSet());
    }

    @Override
    public GetSpotPlacementScoresResult handle(GetSpotPlacementScoresRequest request, Call call) {
        var target = request.targetCapacity();
        if (target == null || target < 1) {
            throw Fault.client("InvalidParameterValue", "Value (" + target + ") for parameter TargetCapacity is invalid.");
        }
        var types = types(request);
        var worth = worth(request.targetCapacityUnitType() == null ? "units" : request.targetCapacityUnitType());
        boolean isElsewhere = !request.regionNames().isEmpty() && !request.regionNames().contains(region.name());
        boolean byZone = Boolean.TRUE.equals(request.singleAvailabilityZone());
        var scores = (isElsewhere ? Stream.<List<Region.Zone>>of() : byZone ? region.zones().stream().map(List::of) : Stream.of(region.zones()))
                .map(zones -> SpotPlacementScore.builder()
                        .region(region.name())
                        .availabilityZoneId(byZone ? zones.getFirst().id() : null)
                        .score(score(capacity(types, zones, worth, call), target))
                        .build())
                .sorted(Comparator.comparing(GetSpotPlacementScores::key))
                .toList();
        var page = Listing.page(scores, _ -> true, GetSpotPlacementScores::key, request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return GetSpotPlacementScoresResult.builder().spotPlacementScores(page.items()).nextToken(page.token()).build();
    }

    private List<InstanceType> types(GetSpotPlacementScoresRequest request) {
        var named = request.instanceTypes();
        var required = request.instanceRequirementsWithMetadata();
        if (required == null) {
            if (named.isEmpty()) {
                throw Fault.client("MissingParameter", "The request must contain the parameter InstanceTypes");
            }
            return named.stream().map(this::type).toList();
        }
        if (!named.isEmpty()) {
            throw Fault.client("InvalidParameterCombination", "InstanceTypes and InstanceRequirementsWithMetadata can't be used together.");
        }
        var what = required.instanceRequirements();
        return Requirements.types(catalogue, required.architectureTypes(), required.virtualizationTypes(),
                what == null ? InstanceRequirementsRequest.builder().build() : what);
    }

    private InstanceType type(String name) {
        return catalogue.find(name)
                .orElseThrow(() -> Fault.client("InvalidParameterValue", "Invalid value '" + name + "' for InstanceType."));
    }

    /// What one instance is worth of the target.
    private static ToLongFunction<InstanceType> worth(String unit) {
        return switch (unit) {
            case "units" -> _ -> 1;
            case "vcpu" -> InstanceType::vcpus;
            case "memory-mib" -> InstanceType::memoryMib;
            default -> throw Fault.client("InvalidParameterValue", "Invalid value '" + unit + "' for TargetCapacityUnitType.");
        };
    }

    /// Of the type that there is most of.
    private long capacity(List<InstanceType> types, Collection<Region.Zone> zones, ToLongFunction<InstanceType> worth, Call call) {
        return types.stream()
                .mapToLong(type -> worth.applyAsLong(type)
                        * zones.stream().mapToLong(zone -> launching.room(call.view(), type.name(), zone.name())).sum())
                .max()
                .orElse(0);
    }

    private static int score(long capacity, int target) {
        return (int) Math.clamp(BEST * capacity / target, WORST, BEST);
    }

    /// The best first.
    private static String key(SpotPlacementScore score) {
        int best = BEST - (score.score() == null ? 0 : score.score());
        return String.format(Locale.ROOT, "%02d %s", best, score.availabilityZoneId() == null ? "" : score.availabilityZoneId());
    }
}
