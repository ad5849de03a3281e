package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.chaos.CloudLaws;
import freehold.control.networkinterface.Nics;
import freehold.hosting.GuestId;
import freehold.hosting.GuestSpec.NicSpec;
import freehold.hosting.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttachNetworkInterfaceTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = Nics.subnet(alice, "local-1a");
    final String instance = InstanceRuns.run(cloud, alice, "t3.nano");
    final String nic = Nics.create(alice, subnet);

    private String attach(String id, String index) {
        return alice.call("AttachNetworkInterface", "NetworkInterfaceId", id, "InstanceId", instance, "DeviceIndex", index).text("attachmentId");
    }

    private String refused(String id, String index) {
        return alice.code("AttachNetworkInterface", "NetworkInterfaceId", id, "InstanceId", instance, "DeviceIndex", index);
    }

    private List<String> ports() {
        return cloud.machines().getFirst().specOf(new GuestId(instance)).orElseThrow().nics().stream().map(NicSpec::port).toList();
    }

    @Test
    void aRunningGuestHasItSoon() {
        cloud.settle();
        var attachment = attach(nic, "1");
        assertThat(attachment).matches("eni-attach-[0-9a-f]{17}");
        var item = Nics.describe(alice, nic);
        assertThat(item.text("status")).isEqualTo("in-use");
        assertThat(item.text("attachment/attachmentId")).isEqualTo(attachment);
        assertThat(item.text("attachment/status")).isEqualTo("attached");
        assertThat(item.text("attachment/deleteOnTermination")).isEqualTo("false");
        assertThat(alice.filtered("DescribeNetworkInterfaces", "attachment.attachment-id", attachment).texts("//networkInterfaceId")).containsExactly(nic);
        cloud.settle();
        assertThat(ports()).hasSize(2).endsWith(nic);
        assertThat(alice.call("DescribeInstances").texts("//networkInterfaceSet/item/attachment/deviceIndex")).containsExactly("0", "1");
        CloudLaws.check(cloud);
    }

    @Test
    void interfacesComeInTheOrderOfTheirPlaces() {
        var third = Nics.create(alice, subnet);
        attach(third, "3");
        attach(nic, "1");
        cloud.settle();
        assertThat(ports()).hasSize(3).endsWith(nic, third);
    }

    @Test
    void itsAddressesAreThePortsOnceItIsAttached() {
        Nics.giveIpv6(cloud, alice, "local-1a", true);
        var dual = Nics.create(alice, subnet, "SecondaryPrivateIpAddressCount", "1");
        cloud.settle();
        assertThat(networkPorts()).noneMatch(port -> port.id().equals(dual));
        attach(dual, "1");
        cloud.settle();
        assertThat(networkPorts()).filteredOn(port -> port.id().equals(dual)).singleElement().satisfies(port -> assertThat(port.addresses())
                .hasSize(3).startsWith(Nics.addresses(alice, dual).toArray(String[]::new)).endsWith(Nics.ipv6(alice, dual).getFirst()));
    }

    private List<NetworkSpec.Port> networkPorts() {
        return cloud.fabric().networks().stream().flatMap(id -> cloud.fabric().find(id).orElseThrow().ports().stream()).toList();
    }

    @Test
    void anElasticAddressLeadsToTheAddressThatIsChosen() {
        attach(nic, "1");
        alice.call("AssignPrivateIpAddresses", "NetworkInterfaceId", nic, "PrivateIpAddress.1", "172.31.0.99");
        var elastic = alice.call("AllocateAddress");
        alice.call("AssociateAddress", "AllocationId", elastic.text("allocationId"), "NetworkInterfaceId", nic, "PrivateIpAddress", "172.31.0.99");
        cloud.settle();
        assertThat(networkPorts()).filteredOn(port -> port.id().equals(nic)).singleElement()
                .satisfies(port -> assertThat(port.publicMapping()).containsExactly(new NetworkSpec.Mapping(elastic.text("publicIp"), "172.31.0.99")));
        var item = alice.call("DescribeInstances").one("//instancesSet/item");
        assertThat(item.texts("networkInterfaceSet/item/privateIpAddressesSet/item/association/publicIp")).hasSize(2).endsWith(elastic.text("publicIp"));
        assertThat(item.text("ipAddress")).as("the primary's").isNotEqualTo(elastic.text("publicIp"));
        assertThat(alice.filtered("DescribeInstances", "ip-address", elastic.text("publicIp")).texts("//instanceId")).contains(instance);
    }

    @Test
    void refusesWhatIsInUseAndAPlaceThatIsTaken() {
        attach(nic, "1");
        assertThat(refused(nic, "2")).isEqualTo("InvalidNetworkInterface.InUse");
        var other = Nics.create(alice, subnet);
        var fault = alice.refused("AttachNetworkInterface", "NetworkInterfaceId", other, "InstanceId", instance, "DeviceIndex", "1");
        assertThat(fault.code()).isEqualTo("InvalidParameterValue");
        assertThat(fault.message()).isEqualTo("Instance '" + instance + "' already has an interface attached at device index '1'.");
        assertThat(refused(other, "-1")).isEqualTo("InvalidParameterValue");
        assertThat(refused(Nics.ofTheCloud(cloud, alice, "local-1a"), "2")).isEqualTo("InvalidNetworkInterface.InUse");
    }

    @Test
    void refusesMoreThanTheTypeMayHave() {
        for (int index = 1; index <= 3; index++) {
            attach(Nics.create(alice, subnet), Integer.toString(index));
        }
        var fault = alice.refused("AttachNetworkInterface", "NetworkInterfaceId", nic, "InstanceId", instance, "DeviceIndex", "4");
        assertThat(fault.code()).isEqualTo("AttachmentLimitExceeded");
        assertThat(fault.message()).isEqualTo("Interface count 5 exceeds the limit for t3.nano");
    }

    @Test
    void refusesAnInterfaceWithMoreAddressesThanTheTypeMayHave() {
        assertThat(refused(Nics.create(alice, subnet, "SecondaryPrivateIpAddressCount", "15"), "1")).isEqualTo("PrivateIpAddressLimitExceeded");
    }

    @Test
    void refusesOtherZonesAndInstancesThatAreGone() {
        assertThat(refused(Nics.create(alice, Nics.subnet(alice, "local-1b")), "1")).isEqualTo("InvalidParameterCombination");
        alice.call("TerminateInstances", "InstanceId.1", instance);
        cloud.settle();
        assertThat(refused(nic, "1")).isEqualTo("IncorrectInstanceState");
        assertThat(alice.code("AttachNetworkInterface", "NetworkInterfaceId", nic, "InstanceId", "i-00000001", "DeviceIndex", "1")).isEqualTo("InvalidInstanceID.NotFound");
    }

    @Test
    void itOutlivesItsInstanceUnlessItIsToldNotTo() {
        var attachment = attach(nic, "1");
        var other = Nics.create(alice, subnet);
        attach(other, "2");
        alice.call("ModifyNetworkInterfaceAttribute", "NetworkInterfaceId", nic, "Attachment.AttachmentId", attachment, "Attachment.DeleteOnTermination", "true");
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", instance);
        cloud.settle();
        assertThat(alice.call("DescribeNetworkInterfaces").texts("//networkInterfaceId")).containsExactly(other);
        assertThat(Nics.describe(alice, other).text("status")).isEqualTo("available");
        CloudLaws.check(cloud);
    }
}
