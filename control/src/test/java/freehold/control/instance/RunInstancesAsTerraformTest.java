package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

/// What Terraform's provider (5.100) says of things that nobody asked it for.
class RunInstancesAsTerraformTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void takesAnEmptyZoneAndNoHibernationForNothingSaid() {
        var answer = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                "Placement.AvailabilityZone", "", "HibernationOptions.Configured", "false");
        assertThat(answer.text("instancesSet/item/placement/availabilityZone")).startsWith("local-1");
    }

    @Test
    void takesMetadataWithoutIpv6AndWith() {
        var answer = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                "MetadataOptions.HttpTokens", "required", "MetadataOptions.HttpProtocolIpv6", "disabled");
        assertThat(answer.text("instancesSet/item/metadataOptions/httpProtocolIpv6")).isEqualTo("disabled");
        var with = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                "MetadataOptions.HttpProtocolIpv6", "enabled");
        assertThat(with.text("instancesSet/item/metadataOptions/httpProtocolIpv6")).isEqualTo("enabled");
    }

    @Test
    void takesNoEnclaveForNothingSaidAndRefusesOne() {
        var answer = alice.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                "EnclaveOptions.Enabled", "false");
        assertThat(answer.text("instancesSet/item/enclaveOptions/enabled")).isEqualTo("false");
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                "EnclaveOptions.Enabled", "true")).isEqualTo("UnsupportedOperation");
    }

    @Test
    void refusesToHibernate() {
        assertThat(alice.code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.micro", "MinCount", "1", "MaxCount", "1",
                "HibernationOptions.Configured", "true")).isEqualTo("UnsupportedHibernationConfiguration");
    }
}
