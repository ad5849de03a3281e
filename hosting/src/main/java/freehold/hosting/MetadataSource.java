package freehold.hosting;

import java.util.Map;

/// Who answers guests at 169.254.169.254 and [fd00:ec2::254]. The host knows only where a request came from.
public interface MetadataSource {
    /// Answers one request. Every part of it is a guest's, hostile until parsed.
    MetadataAnswer answer(MetadataRequest request);

    /// @param network the network that the request came in by
    /// @param source  the guest's address in that network, IPv4 or IPv6 (RFC 5952), which the fabric has checked
    /// @param method  `GET`, `PUT`
    /// @param path    as sent, beginning with `/`
    /// @param headers names in lower case
    record MetadataRequest(NetworkId network, String source, String method, String path, Map<String, String> headers) {}

    /// @param hops how many routers the answer may pass (the packet's TTL); 64 for no limit
    record MetadataAnswer(int status, Map<String, String> headers, byte[] body, int hops) {}
}
