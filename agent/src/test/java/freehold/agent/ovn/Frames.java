package freehold.agent.ovn;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/// Ethernet frames by which someone says whose an address is: ARP (RFC 826), neighbour discovery (RFC 4861). They may be lies.
final class Frames {
    private static final String ALL_NODES = "ff02::1";
    private static final String ALL_NODES_MAC = "33:33:00:00:00:01";

    private Frames() {}

    /// An ARP reply to someone: that the hardware has the address.
    ///
    /// @param source of the frame
    static byte[] arp(String source, String hardware, String address, String toMac, String toAddress) {
        return ethernet(source, toMac, 0x0806, ByteBuffer.allocate(28)
                .putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4).putShort((short) 2)
                .put(mac(hardware)).put(ip(address)).put(mac(toMac)).put(ip(toAddress)));
    }

    /// A neighbour advertisement to someone, that overrides what he knew: that the hardware has the address.
    static byte[] neighbour(String source, String from, String hardware, String address, String toMac, String toAddress) {
        return icmp6(source, from, toMac, toAddress, ByteBuffer.allocate(32)
                .put((byte) 136).put((byte) 0).putShort((short) 0).putInt(0x60000000).put(ip(address))
                .put((byte) 2).put((byte) 1).put(mac(hardware)));
    }

    /// A router advertisement to all: that who sends it leads outside, for half an hour.
    static byte[] router(String source, String from) {
        return icmp6(source, from, ALL_NODES_MAC, ALL_NODES, ByteBuffer.allocate(16)
                .put((byte) 134).put((byte) 0).putShort((short) 0).put((byte) 64).put((byte) 0).putShort((short) 1800).putInt(0).putInt(0));
    }

    private static byte[] icmp6(String source, String from, String toMac, String to, ByteBuffer message) {
        var body = message.array();
        var pseudo = ByteBuffer.allocate(40 + body.length).put(ip(from)).put(ip(to)).putInt(body.length).putInt(58).put(body);
        message.putShort(2, checksum(pseudo.array()));
        return ethernet(source, toMac, 0x86dd, ByteBuffer.allocate(40 + body.length)
                .putInt(0x60000000).putShort((short) body.length).put((byte) 58).put((byte) 255).put(ip(from)).put(ip(to)).put(body));
    }

    private static byte[] ethernet(String source, String destination, int type, ByteBuffer payload) {
        return ByteBuffer.allocate(14 + payload.capacity())
                .put(mac(destination)).put(mac(source)).putShort((short) type).put(payload.array()).array();
    }

    /// <https://www.rfc-editor.org/rfc/rfc1071>
    ///
    /// @param even as many bytes
    private static short checksum(byte[] even) {
        long sum = 0;
        for (var words = ByteBuffer.wrap(even).asShortBuffer(); words.hasRemaining(); ) {
            sum += words.get() & 0xffff;
        }
        while (sum >> 16 != 0) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (short) ~sum;
    }

    private static byte[] mac(String text) {
        return HexFormat.ofDelimiter(":").parseHex(text);
    }

    private static byte[] ip(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(noLiteral);
        }
    }
}
