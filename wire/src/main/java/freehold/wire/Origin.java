package freehold.wire;

import org.jspecify.annotations.Nullable;

/// Where a request comes from.
///
/// @param ip          the peer's address in text
/// @param vpcEndpoint the VPC endpoint that it came by, from a guest; null for all others
public record Origin(String ip, @Nullable String vpcEndpoint) {
    public static Origin at(String ip) {
        return new Origin(ip, null);
    }
}
