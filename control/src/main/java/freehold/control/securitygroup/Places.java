package freehold.control.securitygroup;

import freehold.control.network.VpcId;
import freehold.control.peering.Peering;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where groups' members may be, and from where rules about a group reach them: pure.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html>
public record Places(View view) {
    /// The VPCs whose interfaces may be in a group, its own first.
    public List<VpcId> of(SecurityGroup group) {
        return Stream.concat(Stream.of(group.vpc()), GroupAssociation.of(view, group.id()).stream().map(GroupAssociation::vpc)).toList();
    }

    /// The groups that a VPC's interfaces may be in.
    public List<SecurityGroup> groups(VpcId vpc) {
        return Stream.concat(
                        view.by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_VPC, vpc.value()).stream(),
                        GroupAssociation.of(view, vpc).stream()
                                .flatMap(a -> view.find(SecurityGroup.TYPE.kind(), a.group().value()).stream()))
                .toList();
    }

    /// Those of them where packets of a VPC get: itself, and what is peered with it.
    public List<VpcId> seenFrom(VpcId vpc, SecurityGroup group) {
        return of(group).stream().filter(place -> place.equals(vpc) || Peering.active(view, vpc, place).isPresent()).toList();
    }

    /// Whether rules of a group can be about another.
    boolean reach(SecurityGroup group, SecurityGroup other) {
        return of(group).stream().anyMatch(vpc -> !seenFrom(vpc, other).isEmpty());
    }

    /// Whether a rule is about a group that is gone, or that is out of reach by now.
    boolean isStale(SecurityGroup group, SecurityGroupRule rule) {
        var peer = rule.peer().group();
        return peer != null
                && view.find(SecurityGroup.TYPE.kind(), peer.value()).filter(other -> reach(group, other)).isEmpty();
    }

    /// The peering by which rules of a group reach another VPC.
    Optional<Peering> way(SecurityGroup group, VpcId to) {
        return of(group).stream().flatMap(vpc -> Peering.active(view, vpc, to).stream()).findFirst();
    }
}
