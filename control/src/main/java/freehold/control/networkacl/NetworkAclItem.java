package freehold.control.networkacl;

import freehold.control.network.Vpc;
import freehold.control.networkacl.NetworkAcl.Entry;
import freehold.kernel.store.View;
import freehold.model.ec2.IcmpTypeCode;
import freehold.model.ec2.NetworkAclAssociation;
import freehold.model.ec2.NetworkAclEntry;
import freehold.model.ec2.PortRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list's shape on the wire, with the entries that are never written down: those that drop what no other matches.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html>
record NetworkAclItem(View view) {
    /// The numbers of those entries; the other only where the VPC has IPv6
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html>).
    private static final int REST_IPV4 = 32_767;
    private static final int REST_IPV6 = 32_768;

    freehold.model.ec2.NetworkAcl of(NetworkAcl acl) {
        return freehold.model.ec2.NetworkAcl.builder()
                .networkAclId(acl.id().value())
                .ownerId(acl.owner().value())
                .vpcId(acl.vpc().value())
                .isDefault(acl.isDefault())
                .entries(entries(acl).stream().map(NetworkAclItem::entry).toList())
                .associations(acl.associations().stream()
                        .map(association -> NetworkAclAssociation.builder()
                                .networkAclAssociationId(association.id())
                                .networkAclId(acl.id().value())
                                .subnetId(association.subnet().value())
                                .build())
                        .toList())
                .tags(acl.tags().items())
                .build();
    }

    /// All entries, those that leave first, by their numbers.
    List<Entry> entries(NetworkAcl acl) {
        var all = new ArrayList<>(acl.entries());
        for (boolean egress : new boolean[] {false, true}) {
            all.add(Entry.all(REST_IPV4, egress, false, "0.0.0.0/0"));
            if (hasIpv6(acl)) {
                all.add(Entry.all(REST_IPV6, egress, false, "::/0"));
            }
        }
        all.sort(Comparator.comparing(Entry::egress).reversed().thenComparingInt(Entry::number));
        return all;
    }

    private boolean hasIpv6(NetworkAcl acl) {
        return view.find(Vpc.TYPE.kind(), acl.vpc().value()).filter(vpc -> !vpc.ipv6Blocks().isEmpty()).isPresent();
    }

    private static NetworkAclEntry entry(Entry entry) {
        return NetworkAclEntry.builder()
                .ruleNumber(entry.number())
                .egress(entry.egress())
                .ruleAction(action(entry))
                .protocol(Integer.toString(entry.protocol()))
                .cidrBlock(entry.isIpv6() ? null : entry.cidr())
                .ipv6CidrBlock(entry.isIpv6() ? entry.cidr() : null)
                .portRange(ports(entry))
                .icmpTypeCode(types(entry))
                .build();
    }

    static String action(Entry entry) {
        return entry.allow() ? "allow" : "deny";
    }

    static @Nullable PortRange ports(Entry entry) {
        return Protocols.hasPorts(entry.protocol()) ? PortRange.builder().from(entry.from()).to(entry.to()).build() : null;
    }

    static @Nullable IcmpTypeCode types(Entry entry) {
        return Protocols.hasTypes(entry.protocol(), entry.isIpv6())
                ? IcmpTypeCode.builder().type(entry.from()).code(entry.to()).build()
                : null;
    }
}
