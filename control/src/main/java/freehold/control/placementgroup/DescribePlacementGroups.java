package freehold.control.placementgroup;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribePlacementGroupsRequest;
import freehold.model.ec2.DescribePlacementGroupsResult;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Lists placement groups.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePlacementGroups.html>
public final class DescribePlacementGroups implements Query<DescribePlacementGroupsRequest, DescribePlacementGroupsResult> {
    @Override
    public Api<DescribePlacementGroupsRequest, DescribePlacementGroupsResult> api() {
        return DescribePlacementGroupsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupName", "GroupId");
    }

    @Override
    public DescribePlacementGroupsResult handle(DescribePlacementGroupsRequest request, Call call) {
        return DescribePlacementGroupsResult.builder()
                .placementGroups(asked(request, call).stream()
                        .filter(filters(call).test(request.filters()))
                        .map(group -> group.item(call))
                        .toList())
                .build();
    }

    private static Filters<PlacementGroup> filters(Call call) {
        return new Filters<PlacementGroup>()
                .on("group-arn", g -> g.arn(call.caller().region()))
                .on("group-name", PlacementGroup::name)
                .on("spread-level", g -> g.spread() == null ? null : g.spread().text())
                .on("state", _ -> "available")
                .on("strategy", g -> g.strategy().text())
                .onTags(PlacementGroup::tags);
    }

    private static Collection<PlacementGroup> asked(DescribePlacementGroupsRequest request, Call call) {
        if (request.groupNames().isEmpty() && request.groupIds().isEmpty()) {
            return call.mine(PlacementGroup.TYPE);
        }
        var found = new LinkedHashSet<>(call.getAll(PlacementGroup.TYPE, request.groupIds(), PlacementGroupId::new));
        request.groupNames().forEach(name -> found.add(PlacementGroup.get(name, call)));
        return found;
    }
}
