package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModifyPrivateDnsNameOptionsTest {
    private static final String DOMAIN = ".local-1.compute.internal";

    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    @Test
    void whatALaunchSaysCountsForMoreThanTheSubnet() {
        var subnet = alice.filtered("DescribeSubnets", "availability-zone", "local-1a").text("//subnetId");
        alice.call("ModifySubnetAttribute", "SubnetId", subnet, "EnableResourceNameDnsARecordOnLaunch.Value", "true");
        var id = InstanceRuns.run(cloud, alice, "t3.nano", "SubnetId", subnet, "PrivateDnsNameOptions.HostnameType", "resource-name");
        assertThat(shown(id).text("privateDnsName")).isEqualTo(id + DOMAIN);
        assertThat(shown(id).text("privateDnsNameOptions/hostnameType")).isEqualTo("resource-name");
        assertThat(shown(id).text("privateDnsNameOptions/enableResourceNameDnsARecord")).isEqualTo("true");
        assertThat(alice.filtered("DescribeInstances", "private-dns-name-options.hostname-type", "resource-name").texts("//instanceId"))
                .containsExactly(id);
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1",
                "PrivateDnsNameOptions.HostnameType", "any")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aTemplateSaysItToo() {
        alice.call("CreateLaunchTemplate", "LaunchTemplateName", "named", "LaunchTemplateData.ImageId", cloud.image(),
                "LaunchTemplateData.InstanceType", "t3.nano", "LaunchTemplateData.PrivateDnsNameOptions.HostnameType", "resource-name",
                "LaunchTemplateData.PrivateDnsNameOptions.EnableResourceNameDnsARecord", "true");
        var id = alice.call("RunInstances", "LaunchTemplate.LaunchTemplateName", "named", "MinCount", "1", "MaxCount", "1",
                "PrivateDnsNameOptions.EnableResourceNameDnsARecord", "false").text("//instanceId");
        var names = alice.call("GetLaunchTemplateData", "InstanceId", id).one("launchTemplateData/privateDnsNameOptions");
        assertThat(names.text("hostnameType")).isEqualTo("resource-name");
        assertThat(names.text("enableResourceNameDnsARecord")).isEqualTo("false");
        assertThat(names.text("enableResourceNameDnsAAAARecord")).isEqualTo("false");
    }

    @Test
    void aRunningInstanceIsFoundByItsIdAtOnce() {
        var id = running();
        var vpc = shown(id).text("vpcId");
        assertThat(network(vpc).resolver().names()).doesNotContainKey(id + DOMAIN);
        alice.call("ModifyPrivateDnsNameOptions", "InstanceId", id, "EnableResourceNameDnsARecord", "true");
        assertThat(network(vpc).resolver().names()).containsEntry(id + DOMAIN, List.of(shown(id).text("privateIpAddress")));
        assertThat(shown(id).text("privateDnsNameOptions/enableResourceNameDnsARecord")).isEqualTo("true");
        assertThat(shown(id).text("privateDnsNameOptions/hostnameType")).isEqualTo("ip-name");
    }

    @Test
    void aHostNameChangesWhileItIsStopped() {
        var id = running();
        var byAddress = shown(id).text("privateDnsName");
        assertThat(alice.code("ModifyPrivateDnsNameOptions", "InstanceId", id, "PrivateDnsHostnameType", "resource-name"))
                .isEqualTo("IncorrectInstanceState");
        alice.call("ModifyPrivateDnsNameOptions", "InstanceId", id, "PrivateDnsHostnameType", "ip-name");
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        alice.call("ModifyPrivateDnsNameOptions", "InstanceId", id, "PrivateDnsHostnameType", "resource-name");
        assertThat(shown(id).text("privateDnsName")).isEqualTo(id + DOMAIN);
        assertThat(network(shown(id).text("vpcId")).ports().getFirst().hostname()).isEqualTo(id);
        alice.call("ModifyPrivateDnsNameOptions", "InstanceId", id, "PrivateDnsHostnameType", "ip-name");
        assertThat(shown(id).text("privateDnsName")).isEqualTo(byAddress);
    }

    @Test
    void mustSayWhatToChange() {
        var id = running();
        assertThat(alice.code("ModifyPrivateDnsNameOptions", "InstanceId", id)).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifyPrivateDnsNameOptions", "InstanceId", id, "PrivateDnsHostnameType", "any")).isEqualTo("InvalidParameterValue");
    }

    private String running() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        return id;
    }

    private Xml shown(String id) {
        return alice.call("DescribeInstances", "InstanceId.1", id).one("reservationSet/item/instancesSet/item");
    }

    private NetworkSpec network(String vpc) {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow();
    }
}
