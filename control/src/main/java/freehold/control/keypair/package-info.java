/// Key pairs: the public half is put into instances at launch; the private half is given once and never kept.
///
/// Formats are written and read here with the JDK's own cryptography: [PublicKeyText] and [SshWire] take a stranger's bytes.
@org.jspecify.annotations.NullMarked
package freehold.control.keypair;
