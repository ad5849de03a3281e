package freehold.control.account;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import org.junit.jupiter.api.Test;

class DescribeAccountAttributesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void tellsLimitsAndTheDefaultVpc() {
        var answer = alice.call("DescribeAccountAttributes");
        assertThat(answer.texts("accountAttributeSet/item/attributeName")).containsExactlyInAnyOrder(
                "supported-platforms", "vpc-max-security-groups-per-interface", "max-elastic-ips", "max-instances",
                "vpc-max-elastic-ips", "default-vpc");
        assertThat(value("default-vpc")).isEqualTo(DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value());
        assertThat(value("supported-platforms")).isEqualTo("VPC");
        assertThat(value("max-elastic-ips")).isEqualTo("100");
        assertThat(value("vpc-max-security-groups-per-interface")).isEqualTo("5");
    }

    @Test
    void refusesAnAttributeThatThereIsNot() {
        assertThat(alice.code("DescribeAccountAttributes", "AttributeName.1", "colour")).isEqualTo("InvalidParameterValue");
    }

    private String value(String attribute) {
        return alice.call("DescribeAccountAttributes", "AttributeName.1", attribute)
                .text("accountAttributeSet/item/attributeValueSet/item/attributeValue");
    }
}
