package freehold.agent.endpoint;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// What a relayed connection begins with, so that the services know whose it is: a PROXY header of version 2
/// (<https://www.haproxy.org/download/3.2/doc/proxy-protocol.txt>).
final class ProxyHeader {
    private static final byte[] SIGNATURE = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a");
    private static final byte PROXIED = 0x21;
    private static final byte TCP_OVER_IPV4 = 0x11;
    private static final int ADDRESSES_BYTES = 12;

    /// As AWS's load balancers write it
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#custom-tlv>).
    private static final byte TYPE_AWS = (byte) 0xEA;
    private static final byte SUBTYPE_VPCE_ID = 1;

    private ProxyHeader() {}

    /// @param guest       IPv4 address and port
    /// @param endpoint    the same of where it connected
    /// @param vpcEndpoint the endpoint's id
    static ByteBuffer of(InetSocketAddress guest, InetSocketAddress endpoint, String vpcEndpoint) {
        var id = vpcEndpoint.getBytes(StandardCharsets.US_ASCII);
        int valueBytes = 1 + id.length;
        int restBytes = ADDRESSES_BYTES + 3 + valueBytes;
        return ByteBuffer.allocate(SIGNATURE.length + 4 + restBytes)
                .put(SIGNATURE).put(PROXIED).put(TCP_OVER_IPV4).putShort((short) restBytes)
                .put(guest.getAddress().getAddress()).put(endpoint.getAddress().getAddress())
                .putShort((short) guest.getPort()).putShort((short) endpoint.getPort())
                .put(TYPE_AWS).putShort((short) valueBytes).put(SUBTYPE_VPCE_ID).put(id)
                .flip();
    }
}
