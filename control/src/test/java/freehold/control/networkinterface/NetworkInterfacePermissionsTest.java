package freehold.control.networkinterface;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class NetworkInterfacePermissionsTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final Ec2 bob = cloud.signIn("bob");
    final String nic = Nics.create(alice, Nics.subnet(alice, "local-1a"));

    private String permit() {
        return alice.call("CreateNetworkInterfacePermission", "NetworkInterfaceId", nic, "AwsAccountId", bob.account().value(), "Permission", "INSTANCE-ATTACH")
                .text("interfacePermission/networkInterfacePermissionId");
    }

    @Test
    void comeAndGo() {
        var permission = permit();
        assertThat(permission).matches("eni-perm-[0-9a-f]{17}").isEqualTo(permit());
        var item = alice.filtered("DescribeNetworkInterfacePermissions", "network-interface-permission.network-interface-id", nic).one("networkInterfacePermissions/item");
        assertThat(item.text("networkInterfacePermissionId")).isEqualTo(permission);
        assertThat(item.text("awsAccountId")).isEqualTo(bob.account().value());
        assertThat(item.text("permissionState/state")).isEqualTo("GRANTED");
        assertThat(bob.code("DeleteNetworkInterfacePermission", "NetworkInterfacePermissionId", permission)).isEqualTo("InvalidPermissionID.NotFound");
        assertThat(alice.call("DeleteNetworkInterfacePermission", "NetworkInterfacePermissionId", permission).text("return")).isEqualTo("true");
        assertThat(alice.code("DescribeNetworkInterfacePermissions", "NetworkInterfacePermissionId.1", permission)).isEqualTo("InvalidPermissionID.NotFound");
    }

    @Test
    void doNotReachOverTheVpcsEdgeAndSaySo() {
        var instance = bob.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1").text("//instanceId");
        assertThat(bob.code("AttachNetworkInterface", "NetworkInterfaceId", nic, "InstanceId", instance, "DeviceIndex", "1")).isEqualTo("InvalidNetworkInterfaceID.NotFound");
        permit();
        assertThat(bob.code("AttachNetworkInterface", "NetworkInterfaceId", nic, "InstanceId", instance, "DeviceIndex", "1")).isEqualTo("UnsupportedOperation");
    }

    @Test
    void areRefusedWhereTheyMeanNothing() {
        assertThat(alice.code("CreateNetworkInterfacePermission", "NetworkInterfaceId", nic, "AwsAccountId", "1", "Permission", "INSTANCE-ATTACH")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateNetworkInterfacePermission", "NetworkInterfaceId", nic, "AwsAccountId", "111122223333", "Permission", "EIP-ASSOCIATE")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("CreateNetworkInterfacePermission", "NetworkInterfaceId", nic, "Permission", "INSTANCE-ATTACH")).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateNetworkInterfacePermission", "NetworkInterfaceId", nic, "AwsService", "lambda.amazonaws.com", "Permission", "INSTANCE-ATTACH")).isEqualTo("UnsupportedOperation");
        assertThat(bob.code("CreateNetworkInterfacePermission", "NetworkInterfaceId", nic, "AwsAccountId", "111122223333", "Permission", "INSTANCE-ATTACH")).isEqualTo("InvalidNetworkInterfaceID.NotFound");
    }
}
