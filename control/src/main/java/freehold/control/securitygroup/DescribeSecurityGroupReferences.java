package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.control.securitygroup.SecurityGroupRule.Abroad;
import freehold.model.Api;
import freehold.model.ec2.DescribeSecurityGroupReferencesRequest;
import freehold.model.ec2.DescribeSecurityGroupReferencesResult;
import freehold.model.ec2.SecurityGroupReference;
import java.util.Set;
import java.util.stream.Stream;

/// Lists the VPCs at the other ends of peerings that have rules about the caller's groups.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupReferences.html>
public final class DescribeSecurityGroupReferences
        implements Query<DescribeSecurityGroupReferencesRequest, DescribeSecurityGroupReferencesResult> {
    @Override
    public Api<DescribeSecurityGroupReferencesRequest, DescribeSecurityGroupReferencesResult> api() {
        return DescribeSecurityGroupReferencesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupId");
    }

    @Override
    public DescribeSecurityGroupReferencesResult handle(DescribeSecurityGroupReferencesRequest request, Call call) {
        return DescribeSecurityGroupReferencesResult.builder()
                .securityGroupReferenceSet(call.getAll(SecurityGroup.TYPE, request.groupId(), SecurityGroupId::new).stream()
                        .flatMap(group -> references(call, group))
                        .distinct()
                        .toList())
                .build();
    }

    private static Stream<SecurityGroupReference> references(Call call, SecurityGroup group) {
        return call.view().by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_PEER, group.id().value()).stream()
                .filter(other -> isAbout(other, group))
                .flatMap(other -> new Places(call.view()).way(other, group.vpc()).stream()
                        .map(peering -> SecurityGroupReference.builder()
                                .groupId(group.id().value())
                                .referencingVpcId(other.vpc().value())
                                .vpcPeeringConnectionId(peering.id().value())
                                .build()));
    }

    /// Whether a group of another VPC has a rule about it.
    private static boolean isAbout(SecurityGroup other, SecurityGroup group) {
        return other.rules().stream()
                .filter(rule -> group.id().equals(rule.peer().group()))
                .flatMap(rule -> Stream.ofNullable(rule.peer().abroad()))
                .map(Abroad::vpc)
                .anyMatch(group.vpc()::equals);
    }
}
