package freehold.control.network;

import freehold.hosting.Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Who has which prefix: a whole block of a subnet's IPv4 addresses that an interface has beside those of its own.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-prefix-eni.html>
public final class Prefixes {
    /// Addresses of each.
    public static final int SIZE = 16;

    private static final int LENGTH = 28;

    private Prefixes() {}

    /// Takes a free block of a subnet: where blocks are kept for prefixes, of those first.
    public static String take(Tx tx, Subnet subnet, NetworkInterfaceId holder, RandomGenerator random) {
        var kept = SubnetCidrReservation.of(tx, subnet).stream().filter(SubnetCidrReservation::isIpv4).toList();
        var open = all(subnet, random).filter(block -> kept.stream().noneMatch(part -> Cidr.parse(part.cidr()).overlaps(block)));
        var own = all(subnet, random).filter(block -> kept.stream().anyMatch(part -> part.prefix() && Cidr.parse(part.cidr()).contains(block)));
        return Stream.concat(own, open)
                .filter(block -> block.addresses().allMatch(address -> Addresses.isFree(tx, subnet, address)))
                .findFirst()
                .map(block -> claim(tx, subnet, holder, block))
                .orElseThrow(() -> Fault.client("InsufficientCidrBlocks",
                        "There are not enough free cidr blocks in the specified subnet to satisfy the request."));
    }

    /// Takes one block of a subnet, the one that is asked for.
    public static String take(Tx tx, Subnet subnet, NetworkInterfaceId holder, String text) {
        var block = Blocks.ipv4(text);
        if (block.prefix() != LENGTH) {
            throw Fault.client("InvalidParameterValue", "The prefix " + text + " is not valid: its length must be /" + LENGTH + ".");
        }
        if (!Cidr.parse(subnet.cidr()).contains(block)) {
            throw Fault.client("InvalidParameterValue", "The prefix " + text + " does not fall within the subnet's address range");
        }
        return claim(tx, subnet, holder, block);
    }

    public static void release(Tx tx, Subnet subnet, String prefix) {
        Cidr.parse(prefix).addresses().forEach(address -> Addresses.release(tx, subnet, address));
    }

    private static String claim(Tx tx, Subnet subnet, NetworkInterfaceId holder, Cidr block) {
        block.addresses().forEach(address -> Addresses.take(tx, subnet, holder, address));
        return block.toString();
    }

    /// The blocks of a subnet from any one on, but for the first and the last, of which EC2 keeps addresses.
    private static Stream<Cidr> all(Subnet subnet, RandomGenerator random) {
        var whole = Cidr.parse(subnet.cidr());
        long usable = whole.size() / SIZE - 2;
        if (usable < 1) {
            return Stream.empty();
        }
        long start = random.nextLong(usable);
        return LongStream.range(0, usable)
                .mapToObj(n -> Cidr.containing(Cidr.address(whole.address((1 + (start + n) % usable) * SIZE)), LENGTH));
    }
}
