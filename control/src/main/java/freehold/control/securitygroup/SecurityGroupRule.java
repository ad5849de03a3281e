package freehold.control.securitygroup;

import freehold.control.network.VpcId;
import freehold.control.operation.Tags;
import freehold.control.peering.PeeringId;
import freehold.control.prefixlist.PrefixListId;
import freehold.kernel.AccountId;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One thing that a security group allows.
///
/// @param protocol    `tcp`, `udp`, `icmp`, `icmpv6`, a protocol's number, or `-1` for all
/// @param fromPort    first port, or ICMP type; -1 for all
/// @param toPort      last port, or ICMP code; -1 for all
/// @param peer        who is at the other end
/// @param description null if none was given
public record SecurityGroupRule(
        SecurityGroupRuleId id,
        boolean egress,
        String protocol,
        int fromPort,
        int toPort,
        Peer peer,
        @Nullable String description,
        Tags tags) {
    /// EC2's name of the type, for tags.
    public static final String TYPE = "security-group-rule";

    /// Whether its ports (or ICMP's type and code) mean something: for any other protocol, all passes.
    public boolean hasPorts() {
        return switch (protocol) {
            case "tcp", "udp", "icmp", "icmpv6" -> true;
            default -> false;
        };
    }

    public SecurityGroupRule withTags(Tags newTags) {
        return new SecurityGroupRule(id, egress, protocol, fromPort, toPort, peer, description, newTags);
    }

    public SecurityGroupRule withDescription(@Nullable String newDescription) {
        return new SecurityGroupRule(id, egress, protocol, fromPort, toPort, peer, newDescription, tags);
    }

    public SecurityGroupRule withPeer(Peer newPeer) {
        return new SecurityGroupRule(id, egress, protocol, fromPort, toPort, newPeer, description, tags);
    }

    /// A rule that lets all protocols pass.
    static SecurityGroupRule everything(boolean egress, Peer peer, RandomGenerator random) {
        var id = new SecurityGroupRuleId(SecurityGroupRuleId.FORM.fresh(random));
        return new SecurityGroupRule(id, egress, "-1", -1, -1, peer, null, Tags.NONE);
    }

    /// Exactly one component is there.
    ///
    /// @param group      another security group, or the same
    /// @param prefixList all its ranges, as they are at any time
    /// @param abroad     where the group was, if that is not a VPC of the rule's own group; or null
    public record Peer(
            @Nullable String cidrIpv4,
            @Nullable String cidrIpv6,
            @Nullable SecurityGroupId group,
            @Nullable PrefixListId prefixList,
            @Nullable Abroad abroad) {
        public static Peer ipv4(String cidr) {
            return new Peer(cidr, null, null, null, null);
        }

        public static Peer ipv6(String cidr) {
            return new Peer(null, cidr, null, null, null);
        }

        public static Peer group(SecurityGroupId group) {
            return new Peer(null, null, group, null, null);
        }

        /// A group of a VPC that is peered with the rule's.
        public static Peer group(SecurityGroupId group, Abroad abroad) {
            return new Peer(null, null, group, null, abroad);
        }

        public static Peer prefixList(PrefixListId list) {
            return new Peer(null, null, null, list, null);
        }

        /// Whether it is the same that is meant, however it was come by: a group is known by its id.
        public boolean isSame(Peer other) {
            return Objects.equals(cidrIpv4, other.cidrIpv4)
                    && Objects.equals(cidrIpv6, other.cidrIpv6)
                    && Objects.equals(group, other.group)
                    && Objects.equals(prefixList, other.prefixList);
        }
    }

    /// A VPC that is peered with the rule's, or was: what is to be said of its group even when that is gone.
    ///
    /// @param peering the one by which the rule was allowed
    public record Abroad(AccountId owner, VpcId vpc, PeeringId peering) {}

    /// Whether the other allows the same, whatever it is called or described as: EC2's notion of a duplicate.
    public boolean allowsSame(SecurityGroupRule other) {
        return egress == other.egress
                && protocol.equals(other.protocol)
                && fromPort == other.fromPort
                && toPort == other.toPort
                && peer.isSame(other.peer);
    }
}
