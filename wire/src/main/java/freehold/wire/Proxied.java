package freehold.wire;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ProxyConnectionFactory.ProxyEndPoint;
import org.jspecify.annotations.Nullable;

/// What a connection's PROXY header says beside addresses: by which VPC endpoint it came, as AWS's load balancers say it
/// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#custom-tlv>,
/// <https://www.haproxy.org/download/3.2/doc/proxy-protocol.txt>).
final class Proxied {
    private static final int TYPE_AWS = 0xEA;
    private static final byte SUBTYPE_VPCE_ID = 1;

    private Proxied() {}

    /// @return null for a connection that came by none
    static @Nullable String vpcEndpoint(EndPoint connection) {
        return switch (connection) {
            case ProxyEndPoint proxied -> text(proxied.getTLV(TYPE_AWS));
            case EndPoint.Wrapper wrapper -> vpcEndpoint(wrapper.unwrap());
            default -> null;
        };
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null || value.length == 0 || value[0] != SUBTYPE_VPCE_ID
                ? null
                : new String(value, 1, value.length - 1, StandardCharsets.US_ASCII);
    }
}
