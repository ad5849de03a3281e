package freehold.control.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DeleteSecurityGroupTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String web = create("web");

    @Test
    void deletesByIdAndByName() {
        var answer = alice.call("DeleteSecurityGroup", "GroupName", "web");
        assertThat(answer.text("return")).isEqualTo("true");
        assertThat(answer.text("groupId")).isEqualTo(web);
        assertThat(alice.code("DeleteSecurityGroup", "GroupId", web)).isEqualTo("InvalidGroup.NotFound");
        assertThat(alice.code("DeleteSecurityGroup", "GroupName", "web")).isEqualTo("InvalidGroup.NotFound");
    }

    @Test
    void refusesTheDefaultGroup() {
        assertThat(alice.code("DeleteSecurityGroup", "GroupName", "default")).isEqualTo("CannotDelete");
    }

    @Test
    void refusesAGroupThatAnInterfaceIsIn() {
        cloud.addInterface(alice, "local-1a", null, web);
        var fault = alice.refused("DeleteSecurityGroup", "GroupId", web);
        assertThat(fault.code()).isEqualTo("DependencyViolation");
        assertThat(fault.message()).isEqualTo("resource " + web + " has a dependent object");
    }

    @Test
    void refusesAGroupThatAnothersRuleIsAboutButNotItsOwn() {
        var db = create("db");
        allow(db, web);
        assertThat(alice.code("DeleteSecurityGroup", "GroupId", web)).isEqualTo("DependencyViolation");
        allow(db, db);
        alice.call("DeleteSecurityGroup", "GroupId", db);
        alice.call("DeleteSecurityGroup", "GroupId", web);
    }

    @Test
    void refusesAnothersGroupAndWhatIsNoId() {
        assertThat(cloud.signIn("bob").code("DeleteSecurityGroup", "GroupId", web)).isEqualTo("InvalidGroup.NotFound");
        assertThat(alice.code("DeleteSecurityGroup", "GroupId", "web")).isEqualTo("InvalidGroupId.Malformed");
        assertThat(alice.code("DeleteSecurityGroup")).isEqualTo("MissingParameter");
    }

    private String create(String name) {
        return alice.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "d").text("groupId");
    }

    private void allow(String group, String peer) {
        alice.call("AuthorizeSecurityGroupIngress", "GroupId", group, "IpPermissions.1.IpProtocol", "-1", "IpPermissions.1.Groups.1.GroupId", peer);
    }
}
