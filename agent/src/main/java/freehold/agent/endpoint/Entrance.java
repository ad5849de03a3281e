package freehold.agent.endpoint;

import java.nio.file.Path;

/// What is behind every endpoint.
///
/// @param tcpPort at which guests look for it: 80 for HTTP, 443 for HTTPS
/// @param socket  where the cloud's services take what guests say, each connection with a PROXY header before it
public record Entrance(int tcpPort, Path socket) {}
