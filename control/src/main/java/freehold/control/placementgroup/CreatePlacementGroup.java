package freehold.control.placementgroup;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.placementgroup.PlacementGroup.Spread;
import freehold.control.placementgroup.PlacementGroup.Strategy;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreatePlacementGroupRequest;
import freehold.model.ec2.CreatePlacementGroupResult;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a placement group.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreatePlacementGroup.html>
public final class CreatePlacementGroup implements Command<CreatePlacementGroupRequest, CreatePlacementGroupResult> {
    /// Groups that an account may have.
    static final int LIMIT = 500;

    /// Partitions that a group may have.
    static final int PARTITION_LIMIT = 7;

    private static final int USUAL_PARTITIONS = 2;
    private static final Pattern NAME = Pattern.compile("\\p{Print}{1,255}");

    @Override
    public Api<CreatePlacementGroupRequest, CreatePlacementGroupResult> api() {
        return CreatePlacementGroupRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupName", "Strategy", "PartitionCount", "SpreadLevel", "TagSpecification");
    }

    @Override
    public CreatePlacementGroupResult handle(CreatePlacementGroupRequest request, Change call) {
        Tags.check(request.tagSpecifications(), PlacementGroup.TYPE);
        var name = name(request.groupName());
        var strategy = strategy(request.strategy());
        var partitions = partitions(request.partitionCount(), strategy);
        var spread = spread(request.spreadLevel(), strategy);
        if (PlacementGroup.named(name, call).isPresent()) {
            throw Fault.client("InvalidPlacementGroup.Duplicate", "The Placement Group '" + name + "' already exists.");
        }
        if (call.mine(PlacementGroup.TYPE).size() >= LIMIT) {
            throw Fault.client("PlacementGroupLimitExceeded", "The maximum number of placement groups has been reached.");
        }
        var group = call.put(
                PlacementGroup.TYPE,
                new PlacementGroup(
                        new PlacementGroupId(call.fresh(PlacementGroupId.FORM)),
                        call.account(),
                        name,
                        strategy,
                        partitions,
                        spread,
                        Tags.of(request.tagSpecifications(), PlacementGroup.TYPE)));
        return CreatePlacementGroupResult.builder().placementGroup(group.item(call)).build();
    }

    private static String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter groupName");
        }
        if (!NAME.matcher(name).matches()) {
            throw Fault.client("InvalidParameterValue", "Value (" + name + ") for parameter groupName is invalid."
                    + " It may have up to 255 ASCII characters.");
        }
        return name;
    }

    private static Strategy strategy(@Nullable String text) {
        return switch (text) {
            case null -> Strategy.CLUSTER;
            case "cluster" -> Strategy.CLUSTER;
            case "spread" -> Strategy.SPREAD;
            case "partition" -> Strategy.PARTITION;
            default -> throw Fault.client("InvalidParameterValue", "Value (" + text + ") for parameter strategy is invalid."
                    + " Expecting one of: cluster, spread, partition.");
        };
    }

    private static @Nullable Integer partitions(@Nullable Integer count, Strategy strategy) {
        if (strategy != Strategy.PARTITION) {
            if (count != null) {
                throw onlyFor("PartitionCount", Strategy.PARTITION);
            }
            return null;
        }
        if (count != null && (count < 1 || count > PARTITION_LIMIT)) {
            throw Fault.client("InvalidParameterValue", "Value (" + count + ") for parameter partitionCount is invalid."
                    + " Expecting a number between 1 and " + PARTITION_LIMIT + ".");
        }
        return count == null ? (Integer) USUAL_PARTITIONS : count;
    }

    private static @Nullable Spread spread(@Nullable String level, Strategy strategy) {
        if (strategy != Strategy.SPREAD) {
            if (level != null) {
                throw onlyFor("SpreadLevel", Strategy.SPREAD);
            }
            return null;
        }
        return switch (level) {
            case null -> Spread.RACK;
            case "rack" -> Spread.RACK;
            case "host" -> Spread.HOST;
            default -> throw Fault.client("InvalidParameterValue", "Value (" + level + ") for parameter spreadLevel is invalid."
                    + " Expecting one of: host, rack.");
        };
    }

    private static Fault onlyFor(String parameter, Strategy strategy) {
        return Fault.client("InvalidParameterCombination", "The parameter " + parameter + " can be used only with the strategy '"
                + strategy.text() + "'.");
    }
}
