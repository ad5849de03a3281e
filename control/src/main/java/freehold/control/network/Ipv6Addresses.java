package freehold.control.network;

import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import java.math.BigInteger;
import java.util.random.RandomGenerator;

/// Who has which IPv6 address: as [Addresses], in a subnet's IPv6 block.
public final class Ipv6Addresses {
    /// EC2 keeps as many as of an IPv4 block
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html#subnet-sizing-ipv6>).
    static final BigInteger RESERVED_FIRST = BigInteger.valueOf(Addresses.RESERVED_FIRST);
    static final BigInteger RESERVED_LAST = BigInteger.valueOf(Addresses.RESERVED_LAST);

    private static final int BITS = 128;

    private Ipv6Addresses() {}

    /// Takes any address of a subnet's: there are so many that the first that comes to mind is free.
    public static String take(Tx tx, Subnet subnet, NetworkInterfaceId holder, RandomGenerator random) {
        var block = block(subnet);
        while (true) {
            var place = new BigInteger(Long.toUnsignedString(random.nextLong())).mod(size(block));
            var address = block.address(place);
            if (!isReserved(block, place) && tx.holder(claim(subnet, address)).isEmpty()) {
                tx.claim(claim(subnet, address), holder.value());
                return address;
            }
        }
    }

    /// Takes one address of a subnet, the one that is asked for.
    ///
    /// @return its one spelling
    public static String take(Tx tx, Subnet subnet, NetworkInterfaceId holder, String text) {
        var block = block(subnet);
        var address = canonical(text);
        if (!block.contains(address)) {
            throw Fault.client("InvalidParameterValue", "Address does not fall within the subnet's address range");
        }
        if (isReserved(block, place(block, address))) {
            throw Fault.client("InvalidParameterValue", "Address is in subnet's reserved address range");
        }
        if (!tx.claim(claim(subnet, address), holder.value())) {
            throw Fault.client("InvalidIPAddress.InUse", "Address " + address + " is in use.");
        }
        return address;
    }

    public static void release(Tx tx, Subnet subnet, String address) {
        tx.release(claim(subnet, address));
    }

    /// @throws Fault EC2's, if the text is no IPv6 address
    public static String canonical(String text) {
        try {
            return Ipv6Cidr.canonical(text);
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidParameterValue", "invalid value for parameter address: " + text);
        }
    }

    private static Ipv6Cidr block(Subnet subnet) {
        var block = subnet.ipv6();
        if (block == null) {
            throw Fault.client("InvalidParameterValue", "The subnet '" + subnet.id() + "' has no IPv6 CIDR block.");
        }
        return Ipv6Cidr.parse(block.cidr());
    }

    private static boolean isReserved(Ipv6Cidr block, BigInteger place) {
        return place.compareTo(RESERVED_FIRST) < 0 || place.compareTo(size(block).subtract(RESERVED_LAST)) >= 0;
    }

    private static BigInteger place(Ipv6Cidr block, String address) {
        return Ipv6Cidr.containing(address + "/" + BITS).network().subtract(block.network());
    }

    private static BigInteger size(Ipv6Cidr block) {
        return BigInteger.TWO.pow(BITS - block.prefix());
    }

    private static String claim(Subnet subnet, String address) {
        return "address/" + subnet.id() + "/" + address;
    }
}
