package freehold.control.network;

import freehold.hosting.Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import freehold.kernel.store.View;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Who has which address. Each address taken is a claim, so that two can't have it.
public final class Addresses {
    /// EC2 keeps the first four addresses of a subnet and the last
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>).
    public static final int RESERVED_FIRST = 4;
    public static final int RESERVED_LAST = 1;

    private Addresses() {}

    /// Takes a free address of a subnet, of what is not reserved in it.
    public static String take(Tx tx, Subnet subnet, NetworkInterfaceId holder, RandomGenerator random) {
        var cidr = Cidr.parse(subnet.cidr());
        long usable = cidr.size() - RESERVED_FIRST - RESERVED_LAST;
        var reserved = SubnetCidrReservation.ipv4(tx, subnet);
        long start = random.nextLong(usable);
        for (long n = 0; n < usable; n++) {
            var address = cidr.address(RESERVED_FIRST + (start + n) % usable);
            if (!isIn(reserved, address) && isFree(tx, subnet, address)) {
                tx.claim(claim(subnet, address), holder.value());
                return address;
            }
        }
        throw insufficient(subnet);
    }

    /// How many are free for who asks for none in particular: all but those that EC2 keeps, those that are reserved and those
    /// that interfaces have.
    public static int available(View view, Subnet subnet) {
        var cidr = Cidr.parse(subnet.cidr());
        var reserved = SubnetCidrReservation.ipv4(view, subnet);
        long taken = reserved.isEmpty() ? taken(view, subnet) : takenOutside(reserved, view, subnet);
        long kept = reserved.stream().mapToLong(block -> usable(cidr, block)).sum();
        return Math.toIntExact(cidr.size() - RESERVED_FIRST - RESERVED_LAST - kept - taken);
    }

    /// Without a look at each interface: launches ask this, and a subnet may have thousands.
    private static long taken(View view, Subnet subnet) {
        var id = subnet.id().value();
        return view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_SUBNET, id).size()
                + view.by(NetworkInterface.TYPE.kind(), NetworkInterface.WITH_SECONDARY_BY_SUBNET, id).stream()
                        .mapToLong(nic -> nic.privateIps().size() - 1 + nic.prefixes().size() * Prefixes.SIZE)
                        .sum();
    }

    private static long takenOutside(List<Cidr> reserved, View view, Subnet subnet) {
        return view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_SUBNET, subnet.id().value()).stream()
                .flatMap(nic -> Stream.concat(nic.privateIps().stream(), nic.prefixes().stream().flatMap(prefix -> Cidr.parse(prefix).addresses())))
                .filter(address -> !isIn(reserved, address))
                .count();
    }

    /// How many addresses of a part of a subnet EC2 does not keep.
    private static long usable(Cidr subnet, Cidr part) {
        long first = Integer.toUnsignedLong(part.network()) - Integer.toUnsignedLong(subnet.network());
        return Math.max(0, Math.min(first + part.size(), subnet.size() - RESERVED_LAST) - Math.max(first, RESERVED_FIRST));
    }

    private static boolean isIn(List<Cidr> blocks, String address) {
        return !blocks.isEmpty() && blocks.stream().anyMatch(block -> block.contains(Cidr.address(address)));
    }

    public static Fault insufficient(Subnet subnet) {
        return Fault.client("InsufficientFreeAddressesInSubnet",
                "There are not enough free addresses in subnet '" + subnet.id() + "' to satisfy the requested number of instances.");
    }

    /// Takes one address of a subnet, the one that is asked for.
    public static String take(Tx tx, Subnet subnet, NetworkInterfaceId holder, String address) {
        var cidr = Cidr.parse(subnet.cidr());
        int number;
        try {
            number = Cidr.address(address);
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidParameterValue", "invalid value for parameter address: " + address);
        }
        if (!cidr.contains(number)) {
            throw Fault.client("InvalidParameterValue", "Address does not fall within the subnet's address range");
        }
        long place = Integer.toUnsignedLong(number) - Integer.toUnsignedLong(cidr.network());
        if (place < RESERVED_FIRST || place >= cidr.size() - RESERVED_LAST) {
            throw Fault.client("InvalidParameterValue", "Address is in subnet's reserved address range");
        }
        if (!tx.claim(claim(subnet, address), holder.value())) {
            throw Fault.client("InvalidIPAddress.InUse", "Address " + address + " is in use.");
        }
        return address;
    }

    static boolean isFree(Tx tx, Subnet subnet, String address) {
        return tx.holder(claim(subnet, address)).isEmpty();
    }

    public static void release(Tx tx, Subnet subnet, String address) {
        tx.release(claim(subnet, address));
    }

    private static String claim(Subnet subnet, String address) {
        return "address/" + subnet.id() + "/" + address;
    }
}
