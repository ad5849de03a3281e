package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import org.junit.jupiter.api.Test;

class DescribeNetworkInterfaceAttributeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String group = alice.call("DescribeSecurityGroups").text("securityGroupInfo/item/groupId");
    final String nic = cloud.addInterface(alice, "local-1a", "i-00000001", group).id().value();

    private Xml attribute(String name) {
        return alice.call("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "Attribute", name);
    }

    @Test
    void saysEachAttribute() {
        assertThat(attribute("description").text("description/value")).isEmpty();
        assertThat(attribute("groupSet").text("groupSet/item/groupId")).isEqualTo(group);
        assertThat(attribute("sourceDestCheck").text("sourceDestCheck/value")).isEqualTo("true");
        assertThat(attribute("attachment").text("attachment/instanceId")).isEqualTo("i-00000001");
        assertThat(attribute("associatePublicIpAddress").text("associatePublicIpAddress")).isEqualTo("true");
        assertThat(attribute("sourceDestCheck").text("networkInterfaceId")).isEqualTo(nic);
    }

    @Test
    void refusesOtherAttributesAndOthersInterfaces() {
        assertThat(alice.code("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "Attribute", "colour")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId", nic)).isEqualTo("MissingParameter");
        assertThat(cloud.signIn("bob").code("DescribeNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "Attribute", "description")).isEqualTo("InvalidNetworkInterfaceID.NotFound");
    }
}
