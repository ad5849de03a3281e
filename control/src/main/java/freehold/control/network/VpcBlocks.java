package freehold.control.network;

import freehold.hosting.Cidr;
import freehold.kernel.Fault;
import java.util.List;
import java.util.stream.Stream;

/// Which IPv4 blocks a VPC may have, and which beside those it has.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html#add-cidr-block-restrictions>
final class VpcBlocks {
    private static final List<Cidr> PRIVATE = cidrs("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

    /// What means something else everywhere: this network, the machine itself, the link, groups of receivers.
    private static final List<Cidr> NEVER = cidrs("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3");

    /// What a VPC may begin with, but never get added.
    private static final Cidr BENCHMARKS = Cidr.parse("198.19.0.0/16");

    private static final Cidr DEFAULT_VPCS = Cidr.parse("172.31.0.0/16");
    private static final Cidr LOW_TENS = Cidr.parse("10.0.0.0/15");
    private static final Cidr FIRST_OF_TENS = Cidr.parse("10.0.0.0/16");

    private VpcBlocks() {}

    /// Refuses what can be no VPC's block.
    static Cidr check(Cidr block) {
        if (!Blocks.isSized(block) || NEVER.stream().anyMatch(block::overlaps)) {
            throw Fault.client("InvalidVpc.Range", "The CIDR '" + block + "' is invalid.");
        }
        return block;
    }

    /// Refuses what can't be a VPC's beside what it has.
    static Cidr checkFurther(Vpc vpc, Cidr block) {
        check(block);
        var has = vpc.cidrs().stream().map(Cidr::parse).toList();
        if (has.stream().anyMatch(block::overlaps)) {
            throw Fault.client("InvalidVpc.Range", "The CIDR '" + block + "' conflicts with a CIDR block of the VPC '" + vpc.id() + "'.");
        }
        if (isRestricted(has, block)) {
            throw Fault.client("InvalidVpc.Range", "The CIDR '" + block + "' is restricted. Use a CIDR from the same private "
                    + "address range as the current VPC CIDR, or use a publicly-routable CIDR. For additional restrictions, see "
                    + "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html");
        }
        return block;
    }

    private static boolean isRestricted(List<Cidr> has, Cidr block) {
        var own = PRIVATE.stream().filter(range -> range.contains(has.getFirst())).toList();
        return BENCHMARKS.overlaps(block)
                || PRIVATE.stream().filter(range -> !own.contains(range)).anyMatch(block::overlaps)
                || DEFAULT_VPCS.overlaps(block)
                || FIRST_OF_TENS.overlaps(block) && has.stream().anyMatch(LOW_TENS::overlaps);
    }

    private static List<Cidr> cidrs(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }
}
