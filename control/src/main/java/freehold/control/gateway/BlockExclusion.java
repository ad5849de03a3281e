package freehold.control.gateway;

import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Kind;
import freehold.model.ec2.VpcBlockPublicAccessExclusion;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A VPC, or one subnet, that its account's block of public access is not for.
///
/// @param subnet  null for the whole VPC
/// @param mode    EC2's word: `allow-bidirectional` or `allow-egress`
/// @param changed null if it never was
public record BlockExclusion(
        BlockExclusionId id,
        AccountId owner,
        VpcId vpc,
        @Nullable SubnetId subnet,
        String mode,
        Instant at,
        @Nullable Instant changed,
        Tags tags)
        implements Taggable {
    public static final Kind.Index<BlockExclusion> BY_VPC = Kind.Index.one("vpc", e -> e.vpc().value());
    public static final ResourceType<BlockExclusion> TYPE =
            ResourceType.of("vpc-block-public-access-exclusion", BlockExclusion.class, BlockExclusionId.FORM).with(BY_VPC);

    private static final String BIDIRECTIONAL = "allow-bidirectional";
    private static final Set<String> MODES = Set.of(BIDIRECTIONAL, "allow-egress");

    static String checkMode(@Nullable String mode) {
        if (mode == null || !MODES.contains(mode)) {
            throw Fault.client("InvalidParameterValue", "Value (" + mode + ") for parameter internetGatewayExclusionMode is invalid."
                    + " Expecting one of: allow-bidirectional, allow-egress");
        }
        return mode;
    }

    boolean isAbout(Subnet other) {
        return vpc.equals(other.vpc()) && (subnet == null || subnet.equals(other.id()));
    }

    InternetReach reach() {
        return mode.equals(BIDIRECTIONAL) ? InternetReach.FULL : InternetReach.OUTWARD;
    }

    String state() {
        return changed == null ? "create-complete" : "update-complete";
    }

    /// `arn:aws:ec2:local-1:111122223333:vpc/vpc-…`
    String resourceArn(String region) {
        return "arn:aws:ec2:" + region + ":" + owner + (subnet == null ? ":vpc/" + vpc : ":subnet/" + subnet);
    }

    VpcBlockPublicAccessExclusion shown(String region) {
        return shown(region, state(), null);
    }

    /// @param deleted null while it is there
    VpcBlockPublicAccessExclusion shown(String region, String state, @Nullable Instant deleted) {
        return VpcBlockPublicAccessExclusion.builder()
                .exclusionId(id.value())
                .internetGatewayExclusionMode(mode)
                .resourceArn(resourceArn(region))
                .state(state)
                .creationTimestamp(at)
                .lastUpdateTimestamp(changed == null ? at : changed)
                .deletionTimestamp(deleted)
                .tags(tags.items())
                .build();
    }

    BlockExclusion withMode(String newMode, Instant now) {
        return new BlockExclusion(id, owner, vpc, subnet, newMode, at, now, tags);
    }

    @Override
    public BlockExclusion withTags(Tags newTags) {
        return new BlockExclusion(id, owner, vpc, subnet, mode, at, changed, newTags);
    }
}
