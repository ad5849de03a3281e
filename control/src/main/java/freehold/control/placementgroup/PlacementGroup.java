package freehold.control.placementgroup;

import freehold.control.operation.Call;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Instances whose places have to do with each other
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/placement-groups.html>).
///
/// @param name       unique in the account
/// @param partitions how many; null unless its strategy is to have some
/// @param spread     how far its instances are apart; null unless its strategy is to have them apart
public record PlacementGroup(
        PlacementGroupId id,
        AccountId owner,
        String name,
        Strategy strategy,
        @Nullable Integer partitions,
        @Nullable Spread spread,
        Tags tags)
        implements Taggable {
    /// Under `account/name`.
    public static final Kind.Index<PlacementGroup> BY_NAME = Kind.Index.one("name", g -> g.owner() + "/" + g.name());
    public static final ResourceType<PlacementGroup> TYPE =
            ResourceType.of("placement-group", PlacementGroup.class, PlacementGroupId.FORM).with(BY_NAME);

    public enum Strategy {
        /// All near each other, in one zone.
        CLUSTER,
        /// No two on one host.
        SPREAD,
        /// In partitions, of which no two share a host.
        PARTITION;

        /// As EC2 writes it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Spread {
        HOST,
        RACK;

        /// As EC2 writes it.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The caller's group that a request names, by its name or by its id.
    ///
    /// @return empty if it names none, or says so with an empty text
    public static Optional<PlacementGroup> asked(@Nullable String name, @Nullable String id, Call call) {
        if (isSaid(name) && isSaid(id)) {
            throw Fault.client("InvalidParameterCombination", "The parameter GroupName cannot be used with the parameter GroupId");
        }
        if (name != null && !name.isEmpty()) {
            return Optional.of(get(name, call));
        }
        return id == null || id.isEmpty() ? Optional.empty() : Optional.of(call.get(TYPE, new PlacementGroupId(id)));
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isEmpty();
    }

    /// The caller's group of a name.
    static Optional<PlacementGroup> named(String name, Call call) {
        return call.view().by(TYPE.kind(), BY_NAME, call.account() + "/" + name).stream().findFirst();
    }

    /// The caller's group of a name, or EC2's fault for its absence.
    static PlacementGroup get(String name, Call call) {
        return named(name, call).orElseThrow(
                () -> Fault.client("InvalidPlacementGroup.Unknown", "The Placement Group '" + name + "' is unknown."));
    }

    /// `arn:aws:ec2:local-1:111122223333:placement-group/near`
    String arn(String region) {
        return "arn:aws:ec2:" + region + ":" + owner + ":placement-group/" + name;
    }

    @Override
    public PlacementGroup withTags(Tags newTags) {
        return new PlacementGroup(id, owner, name, strategy, partitions, spread, newTags);
    }

    freehold.model.ec2.PlacementGroup item(Call call) {
        return freehold.model.ec2.PlacementGroup.builder()
                .groupId(id.value())
                .groupName(name)
                .groupArn(arn(call.caller().region()))
                .state("available")
                .strategy(strategy.text())
                .partitionCount(partitions)
                .spreadLevel(spread == null ? null : spread.text())
                .tags(tags.items())
                .build();
    }
}
