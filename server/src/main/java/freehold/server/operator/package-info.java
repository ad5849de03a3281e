/// How the command line talks to the control plane: a unix socket in the home folder that only its owner may open. It is no
/// part of the API that customers see.
@org.jspecify.annotations.NullMarked
package freehold.server.operator;
