package freehold.control.networkacl;

import freehold.control.network.SubnetId;
import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.Ranges;
import freehold.kernel.AccountId;
import freehold.kernel.IdForm;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A list of what may cross subnets' edges. The first entry that matches a packet decides; what none matches is dropped, without
/// an entry of its own being written down.
///
/// @param entries      those of one direction by rising numbers, no two alike
/// @param associations with the subnets that it guards
public record NetworkAcl(
        NetworkAclId id, AccountId owner, VpcId vpc, boolean isDefault, List<Entry> entries, List<Association> associations, Tags tags)
        implements Taggable {
    public static final Kind.Index<NetworkAcl> BY_VPC = Kind.Index.one("vpc", acl -> acl.vpc().value());
    public static final Kind.Index<NetworkAcl> BY_ASSOCIATION =
            new Kind.Index<>("association", acl -> acl.associations().stream().map(Association::id).toList());
    public static final ResourceType<NetworkAcl> TYPE =
            ResourceType.of("network-acl", NetworkAcl.class, NetworkAclId.FORM).with(BY_VPC).with(BY_ASSOCIATION);

    static final IdForm ASSOCIATION = IdForm.unchecked("aclassoc", "InvalidAssociationID.NotFound",
            "The association ID '%s' does not exist");

    /// What may pass, or may not.
    ///
    /// @param number   its place among those of its direction
    /// @param protocol IP protocol number; -1 for all
    /// @param cidr     who is at the other end: an IPv4 or IPv6 block in its one spelling
    /// @param from     first port, or ICMP type; -1 for all
    /// @param to       last port, or ICMP code; -1 for all
    public record Entry(int number, boolean egress, boolean allow, int protocol, String cidr, int from, int to) {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::egress).thenComparingInt(Entry::number);

        /// An entry about all protocols.
        static Entry all(int number, boolean egress, boolean allow, String cidr) {
            return new Entry(number, egress, allow, Protocols.ALL, cidr, Protocols.ALL, Protocols.ALL);
        }

        public boolean isIpv6() {
            return Ranges.isIpv6(cidr);
        }

        boolean isAt(int place, boolean outward) {
            return number == place && egress == outward;
        }
    }

    public record Association(String id, SubnetId subnet) {}

    /// All that a VPC has.
    public static Collection<NetworkAcl> of(View view, VpcId vpc) {
        return view.by(TYPE.kind(), BY_VPC, vpc.value());
    }

    /// The one that a VPC has from its beginning.
    static NetworkAcl defaultOf(View view, VpcId vpc) {
        return of(view, vpc).stream().filter(NetworkAcl::isDefault).findFirst().orElseThrow();
    }

    public boolean guards(SubnetId subnet) {
        return associations.stream().anyMatch(association -> association.subnet.equals(subnet));
    }

    Optional<Entry> entry(int number, boolean egress) {
        return entries.stream().filter(entry -> entry.isAt(number, egress)).findFirst();
    }

    /// With an entry, in place of the one that has its number.
    NetworkAcl with(Entry entry) {
        var all = new ArrayList<>(without(entry.number, entry.egress).entries);
        all.add(entry);
        all.sort(Entry.ORDER);
        return withEntries(all);
    }

    NetworkAcl without(int number, boolean egress) {
        return withEntries(entries.stream().filter(entry -> !entry.isAt(number, egress)).toList());
    }

    private NetworkAcl withEntries(List<Entry> newEntries) {
        return new NetworkAcl(id, owner, vpc, isDefault, List.copyOf(newEntries), associations, tags);
    }

    NetworkAcl with(Association association) {
        var all = new ArrayList<>(associations);
        all.add(association);
        return withAssociations(all);
    }

    NetworkAcl without(SubnetId subnet) {
        return withAssociations(associations.stream().filter(association -> !association.subnet.equals(subnet)).toList());
    }

    private NetworkAcl withAssociations(List<Association> newAssociations) {
        return new NetworkAcl(id, owner, vpc, isDefault, entries, List.copyOf(newAssociations), tags);
    }

    @Override
    public NetworkAcl withTags(Tags newTags) {
        return new NetworkAcl(id, owner, vpc, isDefault, entries, associations, newTags);
    }
}
