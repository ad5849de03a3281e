package freehold.control.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys and fingerprints are from ssh-keygen and openssl.
class ImportKeyPairTest {
    static final String RSA_BLOB = "AAAAB3NzaC1yc2EAAAADAQABAAABAQD324GnaxwXTCwbXBG6YycD0kAXjEH6gPA4NE4m7hpp6Oo5+pSJ4SOqaEaJmgEA2rfcyc73uLPF"
            + "oiVflBXW6XOQAhoqEVPkj5f3SRndV3JK/m/ipvpD7rhmde7F4A0XfWRtPECku6dUOd4qGBzMMTEzEluUGrZ46nmyG0zA31taXryCUiYdHjKIFqnhTqc6mnksSqL8MuVX"
            + "q1+8N0TS7/GuVpErXUFYHV5WoU0SYNyANsyarn8NKMJtW1i6srAMPUzq4qVEFw3ktoi3LvIk/qHB87HgRVCB8Gfx5bRKyR/ZRHYWj780RgUvKlAT+G7Zg0q5DiT4Ej3u"
            + "IiFaaF/mq/o/";
    static final String RSA_DER = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA99uBp2scF0wsG1wRumMnA9JAF4xB+oDwODROJu4aaejqOfqUieEjqmhGiZoBANq3"
            + "3MnO97izxaIlX5QV1ulzkAIaKhFT5I+X90kZ3VdySv5v4qb6Q+64ZnXuxeANF31kbTxApLunVDneKhgczDExMxJblBq2eOp5shtMwN9bWl68glImHR4yiBap4U6nOpp5"
            + "LEqi/DLlV6tfvDdE0u/xrlaRK11BWB1eVqFNEmDcgDbMmq5/DSjCbVtYurKwDD1M6uKlRBcN5LaIty7yJP6hwfOx4EVQgfBn8eW0Sskf2UR2Fo+/NEYFLypQE/hu2YNK"
            + "uQ4k+BI97iIhWmhf5qv6PwIDAQAB";
    static final String RSA_MD5 = "8c:ce:ff:35:10:5e:f4:bb:01:e1:eb:b7:09:02:19:c0";
    static final String ED25519_BLOB = "AAAAC3NzaC1lZDI1NTE5AAAAIEktm419Zt9nXWOMcT7vXPd5AmHotgGi+BgBseibDidD";
    static final String ED25519_DER = "MCowBQYDK2VwAyEASS2bjX1m32ddY4xxPu9c93kCYei2AaL4GAGx6JsOJ0M=";
    static final String ED25519_SHA256 = "IE5OtJnawcSXGWAUFoB33L8tWFD2vO/dRwbD1JyEo9g=";

    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void takesALineOfOpenSsh() {
        var rsa = give("ssh-rsa " + RSA_BLOB + " me@home\n");
        assertThat(rsa.text("keyFingerprint")).isEqualTo(RSA_MD5);
        assertThat(rsa.text("keyName")).isEqualTo("k");
        assertThat(alice.call("DescribeKeyPairs", "KeyPairId.1", rsa.text("keyPairId"), "IncludePublicKey", "true").text("keySet/item/publicKey"))
                .isEqualTo("ssh-rsa " + RSA_BLOB + " k");
        alice.call("DeleteKeyPair", "KeyName", "k");
        var ed = give("ssh-ed25519 " + ED25519_BLOB);
        assertThat(ed.text("keyFingerprint")).isEqualTo(ED25519_SHA256);
        assertThat(alice.call("DescribeKeyPairs").text("keySet/item/keyType")).isEqualTo("ed25519");
    }

    @Test
    void takesDerInBase64AndInPem() {
        for (var text : new String[] {RSA_DER, "-----BEGIN PUBLIC KEY-----\n" + RSA_DER.replaceAll("(.{64})", "$1\n") + "\n-----END PUBLIC KEY-----\n"}) {
            assertThat(give(text).text("keyFingerprint")).isEqualTo(RSA_MD5);
            alice.call("DeleteKeyPair", "KeyName", "k");
        }
        assertThat(give(ED25519_DER).text("keyFingerprint")).isEqualTo(ED25519_SHA256);
    }

    @Test
    void takesRfc4716() {
        var text = "---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"a comment that \\\ngoes on\"\nx-other: 1\n"
                + RSA_BLOB.replaceAll("(.{70})", "$1\n") + "\n---- END SSH2 PUBLIC KEY ----\n";
        assertThat(give(text).text("keyFingerprint")).isEqualTo(RSA_MD5);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "hello", "ssh-rsa", "ssh-rsa AAAA", "ssh-rsa !!!!", "ssh-ed25519 " + RSA_BLOB, "ssh-rsa " + ED25519_BLOB,
        "ssh-dss AAAAB3NzaC1kc3MAAAABAQ==",
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBOnlaX8sPHT8ai3R8vg3F7+cN1tnoIz878HliPYsgWGwy6ZyN2FfaiOVb1mfhOg6w12N0HTue0G+KJq+D3RJNWE= x",
        "ssh-ed25519 " + ED25519_BLOB + "\nssh-ed25519 " + ED25519_BLOB,
        "ssh-rsa AAAAB3NzaC1yc2F/////", "---- BEGIN SSH2 PUBLIC KEY ----", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"})
    void refusesWhatIsNoKey(String text) {
        var fault = alice.refused("ImportKeyPair", "KeyName", "k", "PublicKeyMaterial", base64(text));
        assertThat(fault.code()).isEqualTo("InvalidKey.Format");
        assertThat(fault.message()).isEqualTo("Key is not in valid OpenSSH public key format");
    }

    @Test
    void refusesWhatIsTooLongOrNotBase64OrTaken() {
        assertThat(alice.refused("ImportKeyPair", "KeyName", "k", "PublicKeyMaterial", base64("x".repeat(2049))).message()).contains("Length exceeds maximum of 2048");
        assertThat(alice.code("ImportKeyPair", "KeyName", "k", "PublicKeyMaterial", "ssh-rsa AAAA")).isEqualTo("InvalidParameterValue");
        give("ssh-ed25519 " + ED25519_BLOB);
        assertThat(alice.code("ImportKeyPair", "KeyName", "k", "PublicKeyMaterial", base64("ssh-ed25519 " + ED25519_BLOB))).isEqualTo("InvalidKeyPair.Duplicate");
    }

    private Xml give(String text) {
        return alice.call("ImportKeyPair", "KeyName", "k", "PublicKeyMaterial", base64(text));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
