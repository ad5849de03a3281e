/// AWS Signature Version 4, both ends: checking what a client signed, and signing as a client does (simulations and
/// load programs). Source: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
@org.jspecify.annotations.NullMarked
package freehold.wire.sigv4;
