package freehold.control.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class VpcBlockPublicAccessTest {
    private final TestCloud cloud = new TestCloud();
    private final Ec2 alice = cloud.signIn("alice");
    private final String vpc = alice.call("DescribeVpcs").text("vpcSet/item/vpcId");

    @Test
    void isOffUntilAnAccountDecides() {
        var options = alice.call("DescribeVpcBlockPublicAccessOptions").one("vpcBlockPublicAccessOptions");
        assertThat(options.text("state")).isEqualTo("default-state");
        assertThat(options.text("internetGatewayBlockMode")).isEqualTo("off");
        assertThat(options.text("awsAccountId")).isEqualTo(alice.account().value());
        assertThat(options.text("awsRegion")).isEqualTo("local-1");
        assertThat(options.text("lastUpdateTimestamp")).isNull();
    }

    @Test
    void isEachAccountsOwn() {
        var modified = alice.call("ModifyVpcBlockPublicAccessOptions", "InternetGatewayBlockMode", "block-ingress");
        assertThat(modified.text("vpcBlockPublicAccessOptions/internetGatewayBlockMode")).isEqualTo("block-ingress");
        assertThat(modified.text("vpcBlockPublicAccessOptions/state")).isEqualTo("update-complete");
        assertThat(alice.call("DescribeVpcBlockPublicAccessOptions").text("//internetGatewayBlockMode")).isEqualTo("block-ingress");
        assertThat(cloud.signIn("bob").call("DescribeVpcBlockPublicAccessOptions").text("//internetGatewayBlockMode")).isEqualTo("off");
        assertThat(alice.code("ModifyVpcBlockPublicAccessOptions", "InternetGatewayBlockMode", "ajar")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void excludesOneVpcOrOneSubnet() {
        assertThat(alice.code("CreateVpcBlockPublicAccessExclusion", "InternetGatewayExclusionMode", "allow-egress")).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateVpcBlockPublicAccessExclusion", "VpcId", vpc, "InternetGatewayExclusionMode", "deny")).isEqualTo("InvalidParameterValue");
        var made = alice.call("CreateVpcBlockPublicAccessExclusion", "VpcId", vpc, "InternetGatewayExclusionMode", "allow-egress")
                .one("vpcBlockPublicAccessExclusion");
        assertThat(made.text("resourceArn")).isEqualTo("arn:aws:ec2:local-1:" + alice.account() + ":vpc/" + vpc);
        assertThat(made.text("state")).isEqualTo("create-complete");
        var id = made.text("exclusionId");
        var changed = alice.call("ModifyVpcBlockPublicAccessExclusion", "ExclusionId", id, "InternetGatewayExclusionMode", "allow-bidirectional");
        assertThat(changed.text("vpcBlockPublicAccessExclusion/state")).isEqualTo("update-complete");
        assertThat(alice.filtered("DescribeVpcBlockPublicAccessExclusions", "internet-gateway-exclusion-mode", "allow-bidirectional").texts("//exclusionId"))
                .containsExactly(id);
        assertThat(alice.call("DeleteVpcBlockPublicAccessExclusion", "ExclusionId", id).text("//state")).isEqualTo("delete-complete");
        assertThat(alice.code("DescribeVpcBlockPublicAccessExclusions", "ExclusionId.1", id))
                .isEqualTo("InvalidVpcBlockPublicAccessExclusionId.NotFound");
    }
}
