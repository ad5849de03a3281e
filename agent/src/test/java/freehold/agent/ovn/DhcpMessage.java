package freehold.agent.ovn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// As much of DHCP as it takes to ask and to read the answer (RFC 2131, RFC 2132; RFC 8415).
final class DhcpMessage {
    private static final int OPTIONS = 240;
    private static final int COOKIE = 0x63825363;

    private DhcpMessage() {}

    /// DHCPDISCOVER of a guest that has its address already.
    static byte[] request(String mac) {
        var out = ByteBuffer.allocate(OPTIONS + 64);
        out.put((byte) 1).put((byte) 1).put((byte) 6).put((byte) 0).putInt(0x1234);
        out.position(28).put(bytes(mac));
        out.position(236).putInt(COOKIE);
        out.put(new byte[] {53, 1, 1, 55, 6, 1, 3, 6, 15, 42, 121, (byte) 255});
        return out.array();
    }

    /// The options of an answer.
    static Map<Integer, byte[]> options(byte[] message) {
        var options = new TreeMap<Integer, byte[]>();
        var in = ByteBuffer.wrap(message).position(OPTIONS);
        while (in.hasRemaining()) {
            int code = in.get() & 255;
            if (code == 255) {
                break;
            }
            if (code != 0) {
                var value = new byte[in.get() & 255];
                in.get(value);
                options.put(code, value);
            }
        }
        return options;
    }

    /// DHCPv6's SOLICIT.
    static byte[] solicit(String mac) {
        var out = ByteBuffer.allocate(4 + 14 + 16);
        out.putInt(0x01ABCDEF);
        out.putShort((short) 1).putShort((short) 10).putShort((short) 3).putShort((short) 1).put(bytes(mac));
        out.putShort((short) 3).putShort((short) 12).putInt(7).putInt(0).putInt(0);
        return out.array();
    }

    static String text(byte[] option) {
        return new String(option, StandardCharsets.US_ASCII);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String mac) {
        return HexFormat.ofDelimiter(":").parseHex(mac);
    }
}
