package freehold.hosting;

import java.util.stream.LongStream;
import java.util.stream.Stream;


/// A range of IPv4 addresses (RFC 4632).
///
/// @param network first address, as a number, without host bits
/// @param prefix  length, 0 to 32
public record Cidr(int network, int prefix) {
    /// @throws IllegalArgumentException if the text is not `a.b.c.d/n`, or has bits set beyond its prefix
    public static Cidr parse(String text) {
        var cidr = containing(text);
        if (cidr.network != address(text.substring(0, text.indexOf('/')))) {
            throw new IllegalArgumentException("bits beyond the prefix: " + text);
        }
        return cidr;
    }

    /// The same for a block that is named by any address in it.
    public static Cidr containing(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a CIDR block: " + text);
        }
        return containing(address(text.substring(0, slash)), number(text.substring(slash + 1), 32, text));
    }

    /// The block of a given size that an address is in.
    public static Cidr containing(int address, int prefix) {
        return new Cidr(address & mask(prefix), prefix);
    }

    /// @throws IllegalArgumentException if the text is not four numbers of 0 to 255 without leading zeros
    public static int address(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not an IPv4 address: " + text);
        }
        int address = 0;
        for (var part : parts) {
            address = address << 8 | number(part, 255, text);
        }
        return address;
    }

    public static String text(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }

    /// How many addresses it has.
    public long size() {
        return 1L << (32 - prefix);
    }

    /// The n-th address, counted from 0; from the end if negative (-1 is the last).
    public String address(long n) {
        return text((int) (network + (n < 0 ? size() + n : n)));
    }

    /// All of them, in order.
    public Stream<String> addresses() {
        return LongStream.range(0, size()).mapToObj(this::address);
    }

    public boolean contains(int address) {
        return (address & mask(prefix)) == network;
    }

    public boolean contains(Cidr other) {
        return other.prefix >= prefix && contains(other.network);
    }

    public boolean overlaps(Cidr other) {
        return prefix <= other.prefix ? contains(other.network) : other.contains(network);
    }

    @Override
    public String toString() {
        return text(network) + "/" + prefix;
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    private static int number(String digits, int limit, String text) {
        boolean plain = !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        int value = plain ? Integer.parseInt(digits) : Integer.MAX_VALUE;
        if (value > limit) {
            throw new IllegalArgumentException("not an IPv4 address or block: " + text);
        }
        return value;
    }
}
