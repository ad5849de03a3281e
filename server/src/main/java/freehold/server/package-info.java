/// What an operator runs: the command line, the configuration, the life of the control plane's process, and all the parts
/// of the cloud put together by hand in [freehold.server.CloudProcess].
@org.jspecify.annotations.NullMarked
package freehold.server;
