package freehold.control.network;

import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;

/// Blocks of addresses as callers write them. Bits beyond the prefix are taken away, as EC2 does.
final class Blocks {
    /// The sizes of VPCs' and subnets' IPv4 blocks.
    static final int LARGEST = 16;
    static final int SMALLEST = 28;

    private Blocks() {}

    static Cidr ipv4(String text) {
        try {
            return Cidr.containing(text);
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + text + ") for parameter cidrBlock is invalid. This is not a valid CIDR block.");
        }
    }

    static Ipv6Cidr ipv6(String text) {
        try {
            return Ipv6Cidr.containing(text);
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + text + ") for parameter ipv6CidrBlock is invalid. This is not a valid IPv6 CIDR block.");
        }
    }

    /// Whether a block is of a size that EC2 has.
    static boolean isSized(Cidr block) {
        return block.prefix() >= LARGEST && block.prefix() <= SMALLEST;
    }
}
