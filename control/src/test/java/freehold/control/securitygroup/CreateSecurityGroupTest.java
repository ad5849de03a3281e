package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.network.DefaultVpc;
import org.junit.jupiter.api.Test;

class CreateSecurityGroupTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void makesAGroupThatLetsEverythingOutAndNothingIn() {
        var made = alice.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "for the web",
                "TagSpecification.1.ResourceType", "security-group",
                "TagSpecification.1.Tag.1.Key", "team", "TagSpecification.1.Tag.1.Value", "shop");
        var id = made.text("groupId");
        assertThat(made.text("securityGroupArn")).isEqualTo("arn:aws:ec2:local-1:" + alice.account() + ":security-group/" + id);
        var group = alice.call("DescribeSecurityGroups", "GroupId.1", id).one("securityGroupInfo/item");
        assertThat(group.text("groupName")).isEqualTo("web");
        assertThat(group.text("groupDescription")).isEqualTo("for the web");
        assertThat(group.text("vpcId")).isEqualTo(DefaultVpc.find(cloud.see(alice)).orElseThrow().id().value());
        assertThat(group.count("ipPermissions/item")).isZero();
        assertThat(group.text("ipPermissionsEgress/item/ipProtocol")).isEqualTo("-1");
        assertThat(group.text("ipPermissionsEgress/item/ipRanges/item/cidrIp")).isEqualTo("0.0.0.0/0");
        assertThat(group.count("ipPermissionsEgress/item/fromPort")).isZero();
        assertThat(group.text("tagSet/item/value")).isEqualTo("shop");
    }

    @Test
    void refusesANameThatAnotherGroupOfTheVpcHas() {
        create("web");
        var fault = alice.refused("CreateSecurityGroup", "GroupName", "web ", "GroupDescription", "d");
        assertThat(fault.code()).isEqualTo("InvalidGroup.Duplicate");
        assertThat(fault.message()).startsWith("The security group 'web' already exists for VPC 'vpc-");
        cloud.signIn("bob").call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "of bob");
    }

    @Test
    void freesTheNameOfADeletedGroup() {
        alice.call("DeleteSecurityGroup", "GroupId", create("web"));
        create("web");
    }

    @Test
    void refusesWhatIsNoNameOrDescription() {
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "default", "GroupDescription", "d")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "sg-web", "GroupDescription", "d")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "웹", "GroupDescription", "d")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "x".repeat(256), "GroupDescription", "d")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "한")).isEqualTo("InvalidParameterValue");
        assertThat(alice.refused("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "").message())
                .isEqualTo("The request must contain the parameter GroupDescription");
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "web")).isEqualTo("MissingParameter");
    }

    @Test
    void refusesAVpcThatIsNotTheCallers() {
        var bobs = DefaultVpc.find(cloud.see(cloud.signIn("bob"))).orElseThrow().id().value();
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d", "VpcId", bobs)).isEqualTo("InvalidVpcID.NotFound");
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d", "VpcId", "x")).isEqualTo("InvalidVpcId.Malformed");
    }

    @Test
    void onlyAsksInADryRun() {
        assertThat(alice.code("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "d", "DryRun", "true")).isEqualTo("DryRunOperation");
        create("web");
    }

    private String create(String name) {
        return alice.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "d").text("groupId");
    }
}
