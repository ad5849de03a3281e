package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ResetNetworkInterfaceAttributeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String nic = Nics.create(alice, Nics.subnet(alice, "local-1a"));

    @Test
    void checksAddressesAgain() {
        alice.call("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "SourceDestCheck.Value", "false");
        alice.call("ResetNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "SourceDestCheck", "true");
        assertThat(Nics.describe(alice, nic).text("sourceDestCheck")).isEqualTo("true");
    }

    @Test
    void refusesToBeToldNothing() {
        assertThat(alice.code("ResetNetworkInterfaceAttribute", "NetworkInterfaceId", nic)).isEqualTo("MissingParameter");
    }
}
