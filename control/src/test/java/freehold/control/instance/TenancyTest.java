package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.chaos.CloudLaws;
import freehold.control.operation.Forgetting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// With whom instances share their hosts.
class TenancyTest {
    private static final String PLACEMENT = "reservationSet/item/instancesSet/item/placement/";

    private final TestCloud cloud = TestCloud.withHosts(3);
    private final Ec2 alice = cloud.signIn("alice");
    private final Ec2 bob = cloud.signIn("bob");

    @AfterEach
    void nobodySharesWhatIsNotToBeShared() {
        cloud.settle();
        CloudLaws.check(cloud);
    }

    @Test
    void aDedicatedHostHasThoseOnlyWhoAreToBeOnIt() {
        var host = allocate("InstanceFamily", "t3");
        var inside = run(alice, "Placement.Tenancy", "host", "Placement.HostId", host, "Placement.Affinity", "host");
        assertThat(described(inside).text(PLACEMENT + "tenancy")).isEqualTo("host");
        assertThat(described(inside).text(PLACEMENT + "hostId")).isEqualTo(host);
        assertThat(described(inside).text(PLACEMENT + "affinity")).isEqualTo("host");
        assertThat(alice.filtered("DescribeInstances", "host-id", host).texts("//instanceId")).containsExactly(inside);
        assertThat(alice.filtered("DescribeInstances", "tenancy", "host").texts("//instanceId")).containsExactly(inside);
        for (int i = 0; i < 8; i++) {
            var others = run(i % 2 == 0 ? alice : bob, "InstanceType", "t3.small");
            assertThat(machine(others)).isNotEqualTo(machine(inside));
        }
        assertThat(code(bob, "InstanceType", "t3.small")).isEqualTo("InsufficientInstanceCapacity");
        assertThat(code(bob, "Placement.Tenancy", "host", "Placement.HostId", host)).isEqualTo("InvalidHostID.NotFound");
        var shown = alice.call("DescribeHosts", "HostId.1", host).one("hostSet/item");
        assertThat(shown.text("instances/item/instanceId")).isEqualTo(inside);
        assertThat(shown.text("availableCapacity/availableVCpus")).isEqualTo("2");
        assertThat(shown.texts("availableCapacity/availableInstanceCapacity/item/instanceType")).containsExactly("t3.micro", "t3.nano", "t3.small");
        assertThat(shown.texts("availableCapacity/availableInstanceCapacity/item/availableCapacity")).containsExactly("7", "15", "3");
    }

    @Test
    void aHostTakesThoseWhoNameNoneOnlyIfItIsToldSo() {
        var host = allocate("InstanceType", "t3.small", "AutoPlacement", "off");
        assertThat(code(alice, "InstanceType", "t3.small", "Placement.Tenancy", "host")).isEqualTo("InsufficientHostCapacity");
        assertThat(alice.call("ModifyHosts", "HostId.1", host, "AutoPlacement", "on").text("successful/item")).isEqualTo(host);
        var id = run(alice, "InstanceType", "t3.small", "Placement.Tenancy", "host");
        assertThat(described(id).text(PLACEMENT + "hostId")).isEqualTo(host);
        assertThat(described(id).text(PLACEMENT + "affinity")).isEqualTo("default");
        assertThat(code(alice, "InstanceType", "t3.nano", "Placement.Tenancy", "host")).isEqualTo("InsufficientHostCapacity");
        assertThat(code(alice, "InstanceType", "t3.nano", "Placement.Tenancy", "host", "Placement.HostId", host)).isEqualTo("InvalidParameterCombination");
        assertThat(code(alice, "InstanceType", "t3.small", "Placement.HostId", host)).isEqualTo("InvalidParameterCombination");
        assertThat(code(alice, "InstanceType", "t3.small", "MinCount", "4", "Placement.Tenancy", "host", "Placement.HostId", host))
                .isEqualTo("InsufficientCapacityOnHost");
        assertThat(code(alice, "Placement.Tenancy", "shared")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aHostIsReleasedOnceNothingIsOnIt() {
        var host = allocate("InstanceFamily", "t3");
        var id = run(alice, "Placement.Tenancy", "host", "Placement.HostId", host);
        occupied(host);
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        occupied(host); // its disks are there
        assertThat(alice.call("ModifyHosts", "HostId.1", host, "InstanceType", "m5.large").text("unsuccessful/item/error/code"))
                .isEqualTo("Client.InvalidHost.Occupied");
        alice.call("StartInstances", "InstanceId.1", id);
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.call("ModifyHosts", "HostId.1", host, "InstanceType", "m5.large").text("successful/item")).isEqualTo(host);
        assertThat(alice.call("ReleaseHosts", "HostId.1", host).text("successful/item")).isEqualTo(host);
        assertThat(alice.call("ReleaseHosts", "HostId.1", host).text("unsuccessful/item/error/code")).isEqualTo("Client.InvalidHostID.NotFound");
        var released = alice.filtered("DescribeHosts", "state", "released").one("hostSet/item");
        assertThat(released.text("hostId")).isEqualTo(host);
        assertThat(released.count("releaseTime")).isOne();
        assertThat(released.count("availableCapacity")).isZero();
        cloud.time().advance(Forgetting.KEPT.plusMinutes(1));
        assertThat(alice.code("DescribeHosts", "HostId.1", host)).isEqualTo("InvalidHostID.NotFound");
        assertThat(alice.code("DescribeHosts", "HostId.1", host)).isEqualTo("InvalidHostID.NotFound");
        assertThat(alice.code("ModifyHosts", "HostId.1", host)).isEqualTo("MissingParameter");
        for (int i = 0; i < 3; i++) {
            run(bob, "InstanceType", "m5.large");
        }
    }

    private void occupied(String host) {
        var answer = alice.call("ReleaseHosts", "HostId.1", host);
        assertThat(answer.texts("successful/item")).isEmpty();
        assertThat(answer.text("unsuccessful/item/resourceId")).isEqualTo(host);
        assertThat(answer.text("unsuccessful/item/error/code")).isEqualTo("Client.InvalidHost.Occupied");
    }

    @Test
    void aHostThatWasReleasedSinceKeepsNothingElseFromChanging() {
        alice.call("CreatePlacementGroup", "GroupName", "apart", "Strategy", "spread");
        var host = allocate("InstanceFamily", "t3");
        var id = run(alice);
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        alice.call("ModifyInstancePlacement", "InstanceId", id, "Tenancy", "host", "HostId", host);
        assertThat(alice.call("ReleaseHosts", "HostId.1", host).text("successful/item")).isEqualTo(host);
        alice.call("ModifyInstancePlacement", "InstanceId", id, "GroupName", "apart");
        assertThat(alice.code("ModifyInstancePlacement", "InstanceId", id, "HostId", host)).isEqualTo("InvalidHostID.NotFound");
    }

    @Test
    void dedicatedInstancesShareWithThoseOfTheirAccountOnly() {
        var first = run(alice, "Placement.Tenancy", "dedicated");
        var second = run(alice, "Placement.Tenancy", "dedicated");
        assertThat(machine(second)).isEqualTo(machine(first));
        var bobs = run(bob, "Placement.Tenancy", "dedicated");
        var shared = run(alice);
        assertThat(List.of(machine(first), machine(bobs), machine(shared))).doesNotHaveDuplicates();
        assertThat(described(first).text(PLACEMENT + "tenancy")).isEqualTo("dedicated");
        assertThat(described(first).text(PLACEMENT + "hostId")).isNull();
        alice.call("StopInstances", "InstanceId.1", first, "InstanceId.2", second);
        cloud.settle();
        assertThat(code(bob, "InstanceType", "m5.large")).isEqualTo("InsufficientInstanceCapacity");
        alice.call("TerminateInstances", "InstanceId.1", first);
        alice.call("StartInstances", "InstanceId.1", second);
        cloud.settle();
        alice.call("TerminateInstances", "InstanceId.1", second);
        cloud.settle();
        run(bob, "InstanceType", "m5.large"); // the machine is everybody's again
    }

    @Test
    void instancesOfADedicatedVpcAreDedicated() {
        var vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "InstanceTenancy", "dedicated").text("vpc/vpcId");
        var subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.0.0/24", "AvailabilityZone", "local-1a").text("subnet/subnetId");
        var id = run(alice, "SubnetId", subnet);
        assertThat(described(id).text(PLACEMENT + "tenancy")).isEqualTo("dedicated");
        assertThat(machine(run(alice))).isNotEqualTo(machine(id));
    }

    @Test
    void aStoppedInstanceStartsOnlyWhereItsTenancyAllows() {
        var id = run(alice);
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        var host = allocate("InstanceFamily", "t3", "AutoPlacement", "on");
        modify(id, "Tenancy", "host");
        assertThat(alice.code("StartInstances", "InstanceId.1", id)).isEqualTo("InsufficientHostCapacity");
        modify(id, "HostId", host, "Affinity", "host");
        assertThat(described(id).text(PLACEMENT + "hostId")).isEqualTo(host);
        assertThat(alice.code("StartInstances", "InstanceId.1", id)).isEqualTo("InsufficientCapacityOnHost");
        assertThat(alice.code("ModifyInstancePlacement", "InstanceId", id, "Tenancy", "default", "HostId", host)).isEqualTo("InvalidParameterCombination");
        modify(id, "Tenancy", "default");
        assertThat(described(id).text(PLACEMENT + "hostId")).isNull();
        alice.call("StartInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(described(id).text("//instanceState/name")).isEqualTo("running");
    }

    private String allocate(String... more) {
        var params = new ArrayList<>(List.of("AvailabilityZone", "local-1a"));
        params.addAll(List.of(more));
        return alice.call("AllocateHosts", params.toArray(String[]::new)).text("hostIdSet/item");
    }

    private void modify(String instance, String... what) {
        var params = new ArrayList<>(List.of("InstanceId", instance));
        params.addAll(List.of(what));
        alice.call("ModifyInstancePlacement", params.toArray(String[]::new));
    }

    private String[] launch(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "MaxCount", "9"));
        if (!List.of(more).contains("InstanceType")) {
            params.addAll(List.of("InstanceType", "t3.nano"));
        }
        if (!List.of(more).contains("MinCount")) {
            params.addAll(List.of("MinCount", "1"));
        }
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }

    private String run(Ec2 who, String... more) {
        var params = launch(more);
        params[3] = "1";
        var id = who.call("RunInstances", params).text("instancesSet/item/instanceId");
        cloud.settle();
        return id;
    }

    private String code(Ec2 who, String... more) {
        return who.code("RunInstances", launch(more));
    }

    private Xml described(String id) {
        return alice.call("DescribeInstances", "InstanceId.1", id);
    }

    private String machine(String id) {
        return cloud.store().view().find(Instance.TYPE.kind(), id).orElseThrow().place().host().value();
    }
}
