package freehold.control.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CreateKeyPairTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void givesAnRsaKeyInPkcs1WithTheSha1OfItsPkcs8() throws Exception {
        var made = alice.call("CreateKeyPair", "KeyName", "k");
        var lines = made.text("keyMaterial").lines().toList();
        assertThat(lines.getFirst()).isEqualTo("-----BEGIN RSA PRIVATE KEY-----");
        assertThat(lines.getLast()).isEqualTo("-----END RSA PRIVATE KEY-----");
        var pkcs8 = pkcs8(Base64.getDecoder().decode(String.join("", lines.subList(1, lines.size() - 1))));
        var key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
        assertThat(made.text("keyFingerprint")).isEqualTo(PublicKeyBlob.colons("SHA-1", pkcs8)).hasSize(59);
        assertThat(publicKey("k")).startsWith("ssh-rsa AAAAB3NzaC1yc2E").endsWith(" k");
        var blob = new SshWire.Reader(Base64.getDecoder().decode(publicKey("k").split(" ")[1]));
        blob.text();
        assertThat(blob.integer()).isEqualTo(key.getPublicExponent());
        assertThat(blob.integer()).isEqualTo(key.getModulus());
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        var head = HexFormat.of().parseHex("020100300d06092a864886f70d010101050004820000");
        ByteBuffer.wrap(head).putShort(head.length - 2, (short) pkcs1.length);
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x30, (byte) 0x82, (byte) (head.length + pkcs1.length >> 8), (byte) (head.length + pkcs1.length)});
        out.writeBytes(head);
        out.writeBytes(pkcs1);
        return out.toByteArray();
    }

    @Test
    void givesAnEd25519KeyInOpenSshsFormatWithItsSha256() throws Exception {
        var made = alice.call("CreateKeyPair", "KeyName", "k", "KeyType", "ed25519");
        var lines = made.text("keyMaterial").lines().toList();
        assertThat(lines.getFirst()).isEqualTo("-----BEGIN OPENSSH PRIVATE KEY-----");
        var file = Base64.getDecoder().decode(String.join("", lines.subList(1, lines.size() - 1)));
        assertThat(new String(file, 0, 15, StandardCharsets.US_ASCII)).isEqualTo("openssh-key-v1\0");
        var outer = new SshWire.Reader(Arrays.copyOfRange(file, 15, file.length));
        assertThat(outer.text() + outer.text() + outer.text()).isEqualTo("nonenone");
        outer = new SshWire.Reader(Arrays.copyOfRange(file, 15 + 8 + 8 + 4 + 4, file.length)); // after the count of keys
        var blob = outer.string();
        assertThat(made.text("keyFingerprint")).isEqualTo(Base64.getEncoder().encodeToString(PublicKeyBlob.digest("SHA-256", blob))).endsWith("=");
        assertThat(publicKey("k")).isEqualTo("ssh-ed25519 " + Base64.getEncoder().encodeToString(blob) + " k");
        var secret = outer.string();
        outer.end();
        assertThat(secret.length % 8).isZero();
        assertThat(Arrays.copyOfRange(secret, 0, 4)).isEqualTo(Arrays.copyOfRange(secret, 4, 8));
        var inner = new SshWire.Reader(Arrays.copyOfRange(secret, 8, secret.length));
        inner.text();
        var point = inner.string();
        var both = inner.string();
        assertThat(Arrays.copyOfRange(both, 32, 64)).isEqualTo(point);
        var seed = Arrays.copyOf(both, 32);
        var pkcs8 = ByteBuffer.allocate(48).put(HexFormat.of().parseHex("302e020100300506032b657004220420")).put(seed).array();
        var key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        var signature = java.security.Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(point);
        var signed = signature.sign();
        var spki = ByteBuffer.allocate(44).put(HexFormat.of().parseHex("302a300506032b6570032100")).put(point).array();
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new java.security.spec.X509EncodedKeySpec(spki)));
        signature.update(point);
        assertThat(signature.verify(signed)).as("the halves belong together").isTrue();
    }

    @Test
    void givesPuttysFormatsWhoseMacHolds() throws Exception {
        for (var type : new String[] {"rsa", "ed25519"}) {
            var lines = alice.call("CreateKeyPair", "KeyName", type, "KeyType", type, "KeyFormat", "ppk").text("keyMaterial").lines().toList();
            assertThat(lines.get(0)).isEqualTo("PuTTY-User-Key-File-2: ssh-" + type);
            assertThat(lines.get(1)).isEqualTo("Encryption: none");
            assertThat(lines.get(2)).isEqualTo("Comment: " + type);
            int publicLines = Integer.parseInt(lines.get(3).substring("Public-Lines: ".length()));
            var publicBlob = String.join("", lines.subList(4, 4 + publicLines));
            int privateLines = Integer.parseInt(lines.get(4 + publicLines).substring("Private-Lines: ".length()));
            var secret = String.join("", lines.subList(5 + publicLines, 5 + publicLines + privateLines));
            var covered = new SshWire.Writer().string("ssh-" + type).string("none").string(type)
                    .string(Base64.getDecoder().decode(publicBlob)).string(Base64.getDecoder().decode(secret)).bytes();
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(PublicKeyBlob.digest("SHA-1", "putty-private-key-file-mac-key".getBytes(StandardCharsets.US_ASCII)), "HmacSHA1"));
            assertThat(lines.getLast()).isEqualTo("Private-MAC: " + HexFormat.of().formatHex(mac.doFinal(covered)));
            assertThat(publicKey(type)).isEqualTo("ssh-" + type + " " + publicBlob + " " + type);
        }
    }

    @Test
    void refusesANameThatIsTakenOrIsNone() {
        alice.call("CreateKeyPair", "KeyName", "k", "KeyType", "ed25519");
        assertThat(alice.code("CreateKeyPair", "KeyName", "k", "KeyType", "ed25519")).isEqualTo("InvalidKeyPair.Duplicate");
        assertThat(alice.code("CreateKeyPair", "KeyName", " ")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateKeyPair", "KeyName", "a\nssh-rsa b")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateKeyPair", "KeyName", "x".repeat(256))).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateKeyPair")).isEqualTo("MissingParameter");
        cloud.signIn("bob").call("CreateKeyPair", "KeyName", "k", "KeyType", "ed25519");
    }

    @Test
    void refusesOtherTypesAndFormats() {
        assertThat(alice.code("CreateKeyPair", "KeyName", "k", "KeyType", "dsa")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateKeyPair", "KeyName", "k", "KeyFormat", "der")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateKeyPair", "KeyName", "k", "TagSpecification.1.ResourceType", "instance")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void keepsNoPrivateHalf() {
        var made = alice.call("CreateKeyPair", "KeyName", "k", "KeyType", "ed25519");
        cloud.restart();
        var secret = made.text("keyMaterial").lines().skip(2).findFirst().orElseThrow();
        var kept = cloud.see(alice).mine(KeyPair.TYPE).iterator().next();
        assertThat(kept.toString()).doesNotContain(secret);
        assertThat(alice.call("DescribeKeyPairs").text("keySet/item/keyFingerprint")).isEqualTo(made.text("keyFingerprint"));
    }

    private String publicKey(String name) {
        Xml answer = alice.call("DescribeKeyPairs", "KeyName.1", name, "IncludePublicKey", "true");
        return answer.text("keySet/item/publicKey");
    }
}
