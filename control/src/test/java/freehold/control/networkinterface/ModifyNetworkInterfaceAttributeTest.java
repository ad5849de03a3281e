package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModifyNetworkInterfaceAttributeTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String nic = Nics.create(alice, Nics.subnet(alice, "local-1a"), "Description", "before");

    private void modify(String... more) {
        alice.call("ModifyNetworkInterfaceAttribute", with(more));
    }

    private String[] with(String... more) {
        return Stream.concat(Stream.of("NetworkInterfaceId", nic), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void changesEachAttribute() {
        modify("Description.Value", "after");
        modify("SourceDestCheck.Value", "false");
        var group = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "web").text("groupId");
        modify("SecurityGroupId.1", group);
        var item = Nics.describe(alice, nic);
        assertThat(item.text("description")).isEqualTo("after");
        assertThat(item.text("sourceDestCheck")).isEqualTo("false");
        assertThat(item.text("groupSet/item/groupId")).isEqualTo(group);
    }

    @Test
    void changesWhatBecomesOfItWithItsInstance() {
        var attached = cloud.addInterface(alice, "local-1a", "i-00000001");
        var attachment = attached.attachment().id();
        alice.call("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", attached.id().value(),
                "Attachment.AttachmentId", attachment, "Attachment.DeleteOnTermination", "false");
        assertThat(Nics.describe(alice, attached.id().value()).text("attachment/deleteOnTermination")).isEqualTo("false");
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", with("Attachment.AttachmentId", attachment, "Attachment.DeleteOnTermination", "false")))
                .isEqualTo("InvalidAttachmentID.NotFound");
    }

    @Test
    void givesAndTakesAPublicAddressWhereItRuns() {
        alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1");
        cloud.settle();
        var primary = alice.call("DescribeInstances").text("//networkInterfaceSet/item/networkInterfaceId");
        alice.call("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", primary, "AssociatePublicIpAddress", "false");
        assertThat(alice.call("DescribeInstances").count("//instancesSet/item/ipAddress")).isZero();
        alice.call("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", primary, "AssociatePublicIpAddress", "true");
        assertThat(alice.call("DescribeInstances").text("//instancesSet/item/ipAddress")).startsWith("198.51.100.");
        modify("AssociatePublicIpAddress", "true");
        assertThat(Nics.describe(alice, nic).count("association")).as("nothing has it").isZero();
    }

    @Test
    void refusesNothingTooMuchAndTheWrong() {
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", with())).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", with("Description.Value", "x", "SourceDestCheck.Value", "true"))).isEqualTo("InvalidParameterCombination");
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", with("EnaSrdSpecification.EnaSrdEnabled", "true"))).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", Nics.ofTheCloud(cloud, alice, "local-1a"), "Description.Value", "x")).isEqualTo("AuthFailure");
        var groups = new java.util.ArrayList<String>();
        for (int n = 1; n <= 6; n++) {
            groups.addAll(List.of("SecurityGroupId." + n, alice.call("CreateSecurityGroup", "GroupName", "g" + n, "GroupDescription", "g").text("groupId")));
        }
        assertThat(alice.code("ModifyNetworkInterfaceAttribute", with(groups.toArray(String[]::new)))).isEqualTo("SecurityGroupsPerInterfaceLimitExceeded");
    }
}
