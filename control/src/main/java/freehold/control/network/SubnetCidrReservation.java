package freehold.control.network;

import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.Ranges;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.util.Collection;
import java.util.List;

/// A part of a subnet from which no address is given unless it is asked for.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-cidr-reservation.html>
///
/// @param cidr   IPv4 or IPv6, in the subnet's block
/// @param prefix whether it is kept for prefixes, and not for addresses that are asked for one by one
public record SubnetCidrReservation(
        SubnetCidrReservationId id, AccountId owner, SubnetId subnet, String cidr, boolean prefix, String description, Tags tags)
        implements Taggable {
    static final Kind.Index<SubnetCidrReservation> BY_SUBNET = Kind.Index.one("subnet", r -> r.subnet().value());
    public static final ResourceType<SubnetCidrReservation> TYPE = ResourceType.of(
                    "subnet-cidr-reservation", SubnetCidrReservation.class, SubnetCidrReservationId.FORM)
            .with(BY_SUBNET);

    static final String PREFIX = "prefix";
    static final String EXPLICIT = "explicit";

    /// All of a subnet.
    static Collection<SubnetCidrReservation> of(View view, Subnet subnet) {
        return view.by(TYPE.kind(), BY_SUBNET, subnet.id().value());
    }

    /// The IPv4 parts of a subnet that are kept.
    static List<Cidr> ipv4(View view, Subnet subnet) {
        return of(view, subnet).stream().filter(SubnetCidrReservation::isIpv4).map(r -> Cidr.parse(r.cidr())).toList();
    }

    /// The IPv6 parts of a subnet that are kept.
    static List<Ipv6Cidr> ipv6(View view, Subnet subnet) {
        return of(view, subnet).stream().filter(r -> !r.isIpv4()).map(r -> Ipv6Cidr.parse(r.cidr())).toList();
    }

    boolean isIpv4() {
        return isIpv4(cidr);
    }

    static boolean isIpv4(String block) {
        return !Ranges.isIpv6(block);
    }

    String type() {
        return prefix ? PREFIX : EXPLICIT;
    }

    freehold.model.ec2.SubnetCidrReservation item() {
        return freehold.model.ec2.SubnetCidrReservation.builder()
                .subnetCidrReservationId(id.value())
                .subnetId(subnet.value())
                .ownerId(owner.value())
                .cidr(cidr)
                .reservationType(type())
                .description(description)
                .tags(tags.items())
                .build();
    }

    @Override
    public SubnetCidrReservation withTags(Tags newTags) {
        return new SubnetCidrReservation(id, owner, subnet, cidr, prefix, description, newTags);
    }
}
