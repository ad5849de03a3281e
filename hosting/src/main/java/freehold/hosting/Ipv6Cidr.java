package freehold.hosting;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// A range of IPv6 addresses (RFC 4291), written as RFC 5952 says.
///
/// @param network first address, as a number, without host bits
/// @param prefix  length, 0 to 128
public record Ipv6Cidr(BigInteger network, int prefix) {
    private static final int BITS = 128;

    /// @throws IllegalArgumentException if the text is not an IPv6 address, a slash and 0 to 128, or has bits set beyond its
    ///     prefix
    public static Ipv6Cidr parse(String text) {
        var cidr = containing(text);
        if (!cidr.network.equals(number(text.substring(0, text.indexOf('/'))))) {
            throw new IllegalArgumentException("bits beyond the prefix: " + text);
        }
        return cidr;
    }

    /// The same for a block that is named by any address in it.
    public static Ipv6Cidr containing(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("0|[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("not an IPv6 block: " + text);
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        if (prefix > BITS) {
            throw new IllegalArgumentException("not an IPv6 block: " + text);
        }
        return new Ipv6Cidr(first(number(text.substring(0, slash)), prefix), prefix);
    }

    /// An address in its one spelling.
    ///
    /// @throws IllegalArgumentException if the text is not an IPv6 address
    public static String canonical(String address) {
        return text(number(address));
    }

    /// The n-th block of a size within this one, counted from 0.
    public Ipv6Cidr block(long n, int size) {
        var within = new Ipv6Cidr(network.add(BigInteger.valueOf(n).shiftLeft(BITS - size)), size);
        if (size < prefix || !contains(within)) {
            throw new IllegalArgumentException("no " + n + "-th /" + size + " in " + this);
        }
        return within;
    }

    /// The n-th address, counted from 0.
    public String address(BigInteger n) {
        return text(network.add(n));
    }

    /// @throws IllegalArgumentException if the text is not an IPv6 address
    public boolean contains(String address) {
        return first(number(address), prefix).equals(network);
    }

    public boolean contains(Ipv6Cidr other) {
        return other.prefix >= prefix && first(other.network, prefix).equals(network);
    }

    public boolean overlaps(Ipv6Cidr other) {
        return contains(other) || other.contains(this);
    }

    @Override
    public String toString() {
        return text(network) + "/" + prefix;
    }

    private static BigInteger first(BigInteger address, int prefix) {
        return address.shiftRight(BITS - prefix).shiftLeft(BITS - prefix);
    }

    private static BigInteger number(String address) {
        if (!address.matches("[0-9A-Fa-f:.]+") || !(InetAddress.ofLiteral(address) instanceof Inet6Address literal)) {
            throw new IllegalArgumentException("not an IPv6 address: " + address);
        }
        return new BigInteger(1, literal.getAddress());
    }

    /// RFC 5952: no leading zeros, lower case, and `::` for the first of the longest runs of two or more zero groups.
    private static String text(BigInteger address) {
        var groups = new int[8];
        Arrays.setAll(groups, i -> address.shiftRight(112 - 16 * i).intValue() & 0xffff);
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
