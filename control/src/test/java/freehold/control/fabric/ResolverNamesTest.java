package freehold.control.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Resolver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResolverNamesTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20").text("vpc/vpcId");
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24").text("subnet/subnetId");

    @Test
    void knowsNamesOnlyWhereTheVpcHasBoth() {
        launch();
        assertThat(resolver()).isEqualTo(new Resolver(Map.of()));
        modify("EnableDnsHostnames", "true");
        assertThat(resolver()).isEqualTo(new Resolver(Map.of("ip-10-0-1-9.local-1.compute.internal", List.of("10.0.1.9"))));
        modify("EnableDnsSupport", "false");
        assertThat(resolver()).isNull();
    }

    @Test
    void knowsInstancesByTheirIdsWhereThatWasAskedFor() {
        modify("EnableDnsHostnames", "true");
        alice.call("ModifySubnetAttribute", "SubnetId", subnet, "PrivateDnsHostnameTypeOnLaunch", "resource-name");
        alice.call("ModifySubnetAttribute", "SubnetId", subnet, "EnableResourceNameDnsARecordOnLaunch.Value", "true");
        var id = launch();
        alice.call("ModifySubnetAttribute", "SubnetId", subnet, "EnableResourceNameDnsARecordOnLaunch.Value", "false");
        assertThat(resolver().names()).containsEntry(id + ".local-1.compute.internal", List.of("10.0.1.9"));
        assertThat(network().ports().getFirst().hostname()).isEqualTo(id);
    }

    @Test
    void forgetsTheNamesOfWhatIsGone() {
        modify("EnableDnsHostnames", "true");
        var id = launch();
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", id);
        assertThat(resolver().names()).isEmpty();
    }

    private String launch() {
        return alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                "SubnetId", subnet, "PrivateIpAddress", "10.0.1.9").text("//instanceId");
    }

    private void modify(String attribute, String value) {
        alice.call("ModifyVpcAttribute", "VpcId", vpc, attribute + ".Value", value);
    }

    private Resolver resolver() {
        return network().resolver();
    }

    private NetworkSpec network() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }
}
