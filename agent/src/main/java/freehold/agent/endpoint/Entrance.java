package freehold.agent.endpoint;

import java.net.InetSocketAddress;

/// What is behind every endpoint.
///
/// @param tcpPort  at which guests look for it: 80 for HTTP, 443 for HTTPS
/// @param services where the cloud's services answer
public record Entrance(int tcpPort, InetSocketAddress services) {}
