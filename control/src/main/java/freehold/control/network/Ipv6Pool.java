package freehold.control.network;

import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import java.util.List;
import java.util.random.RandomGenerator;

/// The IPv6 addresses that this cloud may give to VPCs, as the operator configured them: EC2's "Amazon-provided" blocks. Each
/// block taken is a claim, so that two VPCs can't have it.
///
/// @param ranges of [#BLOCK] or larger
public record Ipv6Pool(List<Ipv6Cidr> ranges) {
    /// The size of a VPC's block (<https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html>).
    public static final int BLOCK = 56;

    /// What EC2 calls the pool that blocks come from unless a customer brought them.
    static final String NAME = "Amazon";

    /// Takes a free block.
    ///
    /// @param holder the id of what has it
    String take(Tx tx, String holder, RandomGenerator random) {
        long size = ranges.stream().mapToLong(Ipv6Pool::blocks).sum();
        long start = size == 0 ? 0 : random.nextLong(size);
        for (long n = 0; n < size; n++) {
            var block = block((start + n) % size);
            if (tx.holder(claim(block)).isEmpty()) {
                tx.claim(claim(block), holder);
                return block;
            }
        }
        throw Fault.server("InsufficientAddressCapacity", "Not enough IPv6 addresses available to satisfy the request.");
    }

    static void release(Tx tx, String block) {
        tx.release(claim(block));
    }

    private String block(long n) {
        long left = n;
        for (var range : ranges) {
            if (left < blocks(range)) {
                return range.block(left, BLOCK).toString();
            }
            left -= blocks(range);
        }
        throw new IllegalArgumentException("beyond the pool: " + n);
    }

    private static long blocks(Ipv6Cidr range) {
        return 1L << BLOCK - range.prefix();
    }

    public static String claim(String block) {
        return "ipv6-block/" + block;
    }
}
