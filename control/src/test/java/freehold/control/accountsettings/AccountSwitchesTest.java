package freehold.control.accountsettings;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class AccountSwitchesTest {
    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void serialConsolesAreClosedUntilTheyAreOpened() {
        assertThat(serial()).isEqualTo("false");
        assertThat(alice.call("EnableSerialConsoleAccess").text("serialConsoleAccessEnabled")).isEqualTo("true");
        assertThat(serial()).isEqualTo("true");
        assertThat(alice.call("DisableSerialConsoleAccess").text("serialConsoleAccessEnabled")).isEqualTo("false");
        assertThat(serial()).isEqualTo("false");
    }

    @Test
    void imagesMayBeSharedWithEverybodyUntilThatIsBlocked() {
        assertThat(blocked()).isEqualTo("unblocked");
        assertThat(alice.call("EnableImageBlockPublicAccess", "ImageBlockPublicAccessState", "block-new-sharing")
                .text("imageBlockPublicAccessState")).isEqualTo("block-new-sharing");
        assertThat(blocked()).isEqualTo("block-new-sharing");
        assertThat(alice.code("EnableImageBlockPublicAccess", "ImageBlockPublicAccessState", "unblocked")).isEqualTo("InvalidParameterValue");
        assertThat(alice.call("DisableImageBlockPublicAccess").text("imageBlockPublicAccessState")).isEqualTo("unblocked");
        assertThat(blocked()).isEqualTo("unblocked");
    }

    /// One record has them all: none loses another.
    @Test
    void eachLeavesTheOthers() {
        alice.call("EnableSerialConsoleAccess");
        alice.call("EnableImageBlockPublicAccess", "ImageBlockPublicAccessState", "block-new-sharing");
        alice.call("ModifyDefaultCreditSpecification", "InstanceFamily", "t2", "CpuCredits", "unlimited");
        alice.call("ModifyInstanceMetadataDefaults", "HttpTokens", "required");
        cloud.restart();
        assertThat(serial()).isEqualTo("true");
        assertThat(blocked()).isEqualTo("block-new-sharing");
        assertThat(alice.call("GetDefaultCreditSpecification", "InstanceFamily", "t2").text("//cpuCredits")).isEqualTo("unlimited");
        assertThat(alice.call("GetInstanceMetadataDefaults").text("accountLevel/httpTokens")).isEqualTo("required");
    }

    @Test
    void volumesAreNotEncryptedByDefault() {
        assertThat(alice.code("EnableEbsEncryptionByDefault")).isEqualTo("UnsupportedOperation");
        assertThat(alice.call("GetEbsEncryptionByDefault").text("ebsEncryptionByDefault")).isEqualTo("false");
        assertThat(alice.call("DisableEbsEncryptionByDefault").text("ebsEncryptionByDefault")).isEqualTo("false");
    }

    private String serial() {
        return alice.call("GetSerialConsoleAccessStatus").text("serialConsoleAccessEnabled");
    }

    private String blocked() {
        return alice.call("GetImageBlockPublicAccessState").text("imageBlockPublicAccessState");
    }
}
