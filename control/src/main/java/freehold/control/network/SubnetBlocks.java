package freehold.control.network;

import freehold.control.network.Subnet.Ipv6Block;
import freehold.control.operation.Change;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.util.Objects;

/// Which blocks a VPC's subnets may have: parts of its own, each for one subnet.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>
final class SubnetBlocks {
    /// The size of a subnet's IPv6 block.
    static final int IPV6_SIZE = 64;

    private SubnetBlocks() {}

    /// @return the block in its one spelling
    static String free(View view, Vpc vpc, String text) {
        var block = Blocks.ipv4(text);
        if (!Blocks.isSized(block) || vpc.cidrs().stream().noneMatch(outer -> Cidr.parse(outer).contains(block))) {
            throw notIn(block);
        }
        if (view.by(Subnet.TYPE.kind(), Subnet.BY_VPC, vpc.id().value()).stream()
                .anyMatch(subnet -> block.overlaps(Cidr.parse(subnet.cidr())))) {
            throw conflict(block);
        }
        return block.toString();
    }

    /// The same for an IPv6 block, which has an association of its own.
    static Ipv6Block freeIpv6(Change call, Vpc vpc, String text) {
        var block = Blocks.ipv6(text);
        if (block.prefix() != IPV6_SIZE
                || vpc.ipv6Blocks().stream().noneMatch(outer -> Ipv6Cidr.parse(outer.cidr()).contains(block))) {
            throw notIn(block);
        }
        if (call.view().by(Subnet.TYPE.kind(), Subnet.BY_VPC, vpc.id().value()).stream()
                .map(Subnet::ipv6)
                .filter(Objects::nonNull)
                .anyMatch(other -> block.overlaps(Ipv6Cidr.parse(other.cidr())))) {
            throw conflict(block);
        }
        return new Ipv6Block(call.fresh(Subnet.ASSOCIATION), block.toString());
    }

    private static Fault notIn(Object block) {
        return Fault.client("InvalidSubnet.Range", "The CIDR '" + block + "' is invalid.");
    }

    private static Fault conflict(Object block) {
        return Fault.client("InvalidSubnet.Conflict", "The CIDR '" + block + "' conflicts with another subnet");
    }
}
