package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.peering.PeeringId;
import freehold.control.peering.Peerings;
import freehold.control.prefixlist.PrefixList;
import freehold.control.prefixlist.PrefixListId;
import freehold.control.securitygroup.SecurityGroupRule.Abroad;
import freehold.control.securitygroup.SecurityGroupRule.Peer;
import freehold.kernel.Fault;
import freehold.model.ec2.IpPermission;
import freehold.model.ec2.UserIdGroupPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the permissions that a request is about. One of EC2's names several peers; each becomes one.
///
/// @param group whose rules they are to be, or are
record Permissions(Call call, SecurityGroup group, boolean egress) {
    /// What of `IpPermissions` is honoured: all but what EC2 says of a peering itself.
    static final Set<String> HONOURED = Set.of(
            "IpPermissions.IpProtocol",
            "IpPermissions.FromPort",
            "IpPermissions.ToPort",
            "IpPermissions.IpRanges",
            "IpPermissions.Ipv6Ranges",
            "IpPermissions.PrefixListIds",
            "IpPermissions.Groups.Description",
            "IpPermissions.Groups.UserId",
            "IpPermissions.Groups.GroupName",
            "IpPermissions.Groups.GroupId",
            "IpPermissions.Groups.VpcId",
            "IpPermissions.Groups.VpcPeeringConnectionId");

    List<Permission> read(List<IpPermission> asked) {
        return distinct(asked.stream().flatMap(each -> peers(each, this::peer)).toList());
    }

    /// The same for what there are rules about already: those about a group that is gone are found by its id.
    List<Permission> readKnown(List<IpPermission> asked) {
        return distinct(asked.stream().flatMap(each -> peers(each, this::knownPeer)).toList());
    }

    /// The older way to say one permission, of EC2's first days: a range, or a group to allow everything to.
    List<Permission> readOld(
            @Nullable String protocol,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String cidr,
            @Nullable String sourceGroup,
            @Nullable String sourceOwner) {
        if (cidr != null && sourceGroup != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter cidrIp cannot be used with the parameter sourceSecurityGroupName");
        }
        if (cidr != null) {
            return List.of(Permission.of(protocol, from, to, Permission.ipv4(cidr), null));
        }
        if (sourceGroup == null) {
            throw missingPeer();
        }
        var peer = peer(UserIdGroupPair.builder().groupName(sourceGroup).userId(sourceOwner).build());
        if (protocol != null) {
            return List.of(Permission.of(protocol, from, to, peer, null));
        }
        return List.of(
                Permission.of("icmp", Permission.ALL, Permission.ALL, peer, null),
                Permission.of("tcp", 0, 65_535, peer, null),
                Permission.of("udp", 0, 65_535, peer, null));
    }

    private Stream<Permission> peers(IpPermission asked, Function<UserIdGroupPair, Peer> group) {
        if (asked.ipRanges().isEmpty() && asked.ipv6Ranges().isEmpty() && asked.userIdGroupPairs().isEmpty()
                && asked.prefixListIds().isEmpty()) {
            throw missingPeer();
        }
        var all = new ArrayList<Permission>();
        asked.ipRanges().forEach(r -> all.add(permission(asked, Permission.ipv4(r.cidrIp()), r.description())));
        asked.ipv6Ranges().forEach(r -> all.add(permission(asked, Permission.ipv6(r.cidrIpv6()), r.description())));
        asked.userIdGroupPairs().forEach(g -> all.add(permission(asked, group.apply(g), g.description())));
        asked.prefixListIds().forEach(l -> all.add(permission(asked, list(l.prefixListId()), l.description())));
        return all.stream();
    }

    private static Permission permission(IpPermission asked, Peer peer, @Nullable String description) {
        return Permission.of(asked.ipProtocol(), asked.fromPort(), asked.toPort(), peer, description);
    }

    private Peer list(@Nullable String id) {
        if (id == null) {
            throw missingPeer();
        }
        return Peer.prefixList(call.get(PrefixList.TYPE, new PrefixListId(id)).id());
    }

    private Peer knownPeer(UserIdGroupPair pair) {
        return group.rules().stream()
                .map(SecurityGroupRule::peer)
                .filter(peer -> peer.group() != null && peer.group().value().equals(pair.groupId()))
                .findFirst()
                .orElseGet(() -> peer(pair));
    }

    /// The group at the other end: the caller's, where this one is too, or anybody's of a VPC that is peered with it. Any other is not there.
    private Peer peer(UserIdGroupPair pair) {
        if (pair.groupId() == null && pair.groupName() == null) {
            throw missingPeer();
        }
        var other = pair.groupId() != null ? byId(pair.groupId(), pair.userId()) : byName(String.valueOf(pair.groupName()), pair.userId());
        var places = new Places(call.view());
        var way = places.way(group, other.vpc());
        var named = pair.vpcPeeringConnectionId() == null ? null : new Peerings(call).get(new PeeringId(pair.vpcPeeringConnectionId()));
        boolean here = named == null && places.of(other).stream().anyMatch(places.of(group)::contains);
        boolean there = way.isPresent() && (named == null || named.equals(way.get()));
        if (!here && !there || pair.vpcId() != null && !pair.vpcId().equals(other.vpc().value())) {
            throw Fault.client("InvalidGroup.NotFound", "You have specified two resources that belong to different networks.");
        }
        return here
                ? Peer.group(other.id())
                : Peer.group(other.id(), new Abroad(other.owner(), other.vpc(), way.orElseThrow().id()));
    }

    private SecurityGroup byName(String name, @Nullable String owner) {
        if (owner != null && !owner.equals(call.account().value())) {
            throw Fault.client("InvalidGroup.NotFound", "The security group '" + name + "' does not exist");
        }
        return Groups.one(call, null, name);
    }

    private SecurityGroup byId(String text, @Nullable String owner) {
        var id = new SecurityGroupId(text);
        return call.view().find(SecurityGroup.TYPE.kind(), text)
                .filter(other -> owner == null || other.owner().value().equals(owner))
                .filter(other -> other.owner().equals(call.account()) || new Places(call.view()).way(group, other.vpc()).isPresent())
                .orElseThrow(() -> SecurityGroupId.FORM.missing(id));
    }

    private Fault missingPeer() {
        return Fault.client("MissingParameter", egress
                ? "Missing destination specification: include destination security group or CIDR information"
                : "Missing source specification: include source security group or CIDR information");
    }

    private static List<Permission> distinct(List<Permission> all) {
        var seen = new HashSet<Permission>();
        for (var each : all) {
            if (!seen.add(each.withoutDescription())) {
                throw Fault.client("InvalidParameterValue", "The same permission must not appear multiple times");
            }
        }
        return all;
    }
}
