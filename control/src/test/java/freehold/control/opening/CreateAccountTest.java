package freehold.control.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.control.TestCloud;
import freehold.control.account.Accounts;
import freehold.control.network.DefaultVpc;
import freehold.control.network.Subnet;
import freehold.control.securitygroup.DefaultGroup;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.SecurityGroupRule.Peer;
import freehold.kernel.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateAccountTest {
    final TestCloud cloud = new TestCloud();

    @Test
    void givesAKeyThatSdksAccept() {
        var opened = create("carol");
        assertThat(opened.key().id()).matches("AKIA[A-Z2-7]{16}");
        assertThat(opened.key().secret()).matches("[A-Za-z0-9+/]{40}");
        assertThat(new Accounts(cloud.store()).key(opened.key().id())).contains(opened.key());
        assertThat(opened.key().toString()).doesNotContain(opened.key().secret());
    }

    @Test
    void givesADefaultVpcWithASubnetInEachZone() {
        var alice = cloud.signIn("alice");
        var call = cloud.see(alice);
        var vpc = DefaultVpc.find(call).orElseThrow();
        assertThat(vpc.cidr()).isEqualTo("172.31.0.0/16");
        assertThat(call.mine(Subnet.TYPE)).extracting(Subnet::cidr)
                .containsExactlyInAnyOrder("172.31.0.0/20", "172.31.16.0/20", "172.31.32.0/20");
        assertThat(call.mine(Subnet.TYPE)).allMatch(s -> s.mapPublicIpOnLaunch() && s.defaultForAz() && s.vpc().equals(vpc.id()));
        assertThat(DefaultVpc.subnet(call, "local-1a").orElseThrow().cidr()).isEqualTo("172.31.0.0/20");
    }

    @Test
    void givesADefaultGroupWhoseMembersReachEachOther() {
        var alice = cloud.signIn("alice");
        var call = cloud.see(alice);
        var vpc = DefaultVpc.find(call).orElseThrow();
        var group = SecurityGroup.named(call.view(), vpc.id(), "default").orElseThrow();
        assertThat(group.rules()).hasSize(2);
        assertThat(group.rules()).anyMatch(r -> !r.egress() && r.peer().equals(Peer.group(group.id())) && r.protocol().equals("-1"));
        assertThat(group.rules()).anyMatch(r -> r.egress() && r.peer().equals(Peer.ipv4("0.0.0.0/0")));
    }

    @Test
    void refusesANameThatIsTakenOrCantBeOne() {
        create("carol");
        assertThatThrownBy(() -> create("carol")).isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("EntityAlreadyExists"));
        assertThatThrownBy(() -> create("")).isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("ValidationError"));
        assertThatThrownBy(() -> create("a b")).isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("ValidationError"));
        assertThat(new Accounts(cloud.store()).all()).hasSize(1);
    }

    @Test
    void isThereAfterARestart() {
        var opened = create("carol");
        cloud.restart();
        var accounts = new Accounts(cloud.store());
        assertThat(accounts.named("carol")).contains(opened.account());
        assertThat(accounts.keysOf(opened.account().id())).containsExactly(opened.key());
        assertThat(cloud.store().view().owned(Subnet.TYPE.kind(), opened.account().id().value())).hasSize(3);
    }

    private CreateAccount.Opened create(String name) {
        return new CreateAccount(cloud.store(), cloud.time(), cloud.region(), List.of(new DefaultGroup())).create(name);
    }
}
