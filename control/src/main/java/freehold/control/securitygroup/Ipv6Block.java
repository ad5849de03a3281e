package freehold.control.securitygroup;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// A range of IPv6 addresses as text.
final class Ipv6Block {
    private static final int ADDRESS_BITS = 128;

    private Ipv6Block() {}

    /// The one spelling of a block: host bits zero, the address as RFC 5952 writes it.
    ///
    /// @throws IllegalArgumentException if the text is not an IPv6 address, a slash and 0 to 128
    static String canonical(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(0, slash).matches("[0-9A-Fa-f:.]+") || !text.substring(slash + 1).matches("0|[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("not an IPv6 block: " + text);
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        if (prefix > ADDRESS_BITS || !(InetAddress.ofLiteral(text.substring(0, slash)) instanceof Inet6Address address)) {
            throw new IllegalArgumentException("not an IPv6 block: " + text);
        }
        var bytes = address.getAddress();
        for (int bit = prefix; bit < ADDRESS_BITS; bit++) {
            bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return compressed(bytes) + "/" + prefix;
    }

    /// RFC 5952: no leading zeros, lower case, and `::` for the first of the longest runs of two or more zero groups.
    private static String compressed(byte[] bytes) {
        var groups = new int[8];
        Arrays.setAll(groups, i -> (bytes[2 * i] & 255) << 8 | bytes[2 * i + 1] & 255);
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
