package freehold.control.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.network.NetworkInterface;
import freehold.control.volume.Volume;
import freehold.hosting.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One operation on one small cloud.
///
/// @param prepare what is there before
/// @param act     the operation, asked for as clients do, so that it may be asked for again
/// @param expect  what has come of it in the end, whoever died on the way
record Scenario(String name, Consumer<Trial> prepare, Consumer<Trial> act, Consumer<Trial> expect) {
    private static final String[] RULE = {"IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
        "IpPermissions.1.ToPort", "22", "IpPermissions.1.IpRanges.1.CidrIp", "192.0.2.0/24"};

    static List<Scenario> all() {
        return List.of(
                new Scenario("launch", _ -> {},
                        t -> t.launch("MinCount", "2", "MaxCount", "2", "ClientToken", "once"), is("running", "running")),
                new Scenario("launch with volumes", _ -> {},
                        t -> t.launch("MinCount", "1", "MaxCount", "1", "ClientToken", "once",
                                "BlockDeviceMapping.1.DeviceName", "/dev/sdf", "BlockDeviceMapping.1.Ebs.VolumeSize", "2"),
                        Scenario::hasTwoDisks),
                new Scenario("launch apart", Scenario::spreadGroup,
                        t -> t.launch("MinCount", "2", "MaxCount", "2", "ClientToken", "once", "Placement.GroupName", "apart"), Scenario::areApart),
                new Scenario("launch on a dedicated host", Scenario::dedicatedHost,
                        t -> t.launch("MinCount", "1", "MaxCount", "1", "ClientToken", "once", "Placement.Tenancy", "host"), is("running")),
                new Scenario("reserve capacity and use it", _ -> {}, Scenario::reserveAndLaunch, t -> hasFree(t, 1)),
                new Scenario("stop what uses a reservation", t -> {
                    reserveAndLaunch(t);
                    t.cloud.settle();
                }, on("StopInstances"), t -> hasFree(t, 2)),
                new Scenario("launch a fleet", Scenario::template, Scenario::fleet, is("running", "running")),
                new Scenario("replace what a fleet has lost", Scenario::runningFleet, Scenario::terminateOne, Scenario::isWholeAgain),
                new Scenario("stop", Scenario::running, on("StopInstances"), is("stopped")),
                new Scenario("stop by force", Scenario::running,
                        t -> t.alice.call("StopInstances", "InstanceId.1", t.instance(), "Force", "true"), is("stopped")),
                new Scenario("start", Scenario::stopped, on("StartInstances"), is("running")),
                new Scenario("reboot", Scenario::running, on("RebootInstances"), is("running")),
                new Scenario("terminate", Scenario::running, on("TerminateInstances"), Scenario::isGone),
                new Scenario("terminate what is stopped", Scenario::stopped, on("TerminateInstances"), Scenario::isGone),
                new Scenario("make larger", Scenario::stopped, Scenario::resize, Scenario::isLarger),
                new Scenario("attach an interface", Scenario::runningWithInterface, Scenario::attach, Scenario::hasTwoInterfaces),
                new Scenario("detach an interface", Scenario::runningWithTwo, Scenario::detach, Scenario::hasOneInterface),
                new Scenario("associate an address", Scenario::runningWithAddress, Scenario::associate, Scenario::hasElasticAddress),
                new Scenario("disassociate an address", Scenario::runningWithAssociation, Scenario::disassociate, Scenario::hasAddressOfThePool),
                new Scenario("terminate what has an address", Scenario::runningWithAssociation, on("TerminateInstances"), Scenario::isGone),
                new Scenario("let traffic in", Scenario::running, rule("AuthorizeSecurityGroupIngress"), t -> lets(t, 2)),
                new Scenario("make a VPC", _ -> {}, Scenario::makeVpc, t -> assertThat(vpcs(t)).hasSize(2)),
                new Scenario("delete a VPC", Scenario::makeVpc,
                        t -> vpcs(t).stream().filter(id -> !id.equals(defaultVpc(t))).forEach(id -> t.alice.call("DeleteVpc", "VpcId", id)),
                        t -> assertThat(vpcs(t)).containsExactly(defaultVpc(t))),
                new Scenario("give a VPC no DHCP options", Scenario::running,
                        t -> t.alice.call("AssociateDhcpOptions", "VpcId", defaultVpc(t), "DhcpOptionsId", "default"),
                        t -> assertThat(network(t).subnets().getFirst().dhcp().dns()).isEmpty()),
                new Scenario("make a NAT gateway", _ -> {}, Scenario::natGateway,
                        t -> assertThat(natGateways(t, "available")).hasSize(1)),
                new Scenario("delete a NAT gateway", t -> {
                    natGateway(t);
                    t.cloud.settle();
                }, Scenario::deleteNatGateway, t -> assertThat(natGateways(t, "deleted")).hasSize(1)),
                new Scenario("make a VPC endpoint", _ -> {}, Scenario::endpoint, t -> assertThat(endpoints(t)).hasSize(1)),
                new Scenario("delete a VPC endpoint", t -> {
                    endpoint(t);
                    t.cloud.settle();
                }, t -> endpoints(t).forEach(id -> t.alice.call("DeleteVpcEndpoints", "VpcEndpointId.1", id)), t -> assertThat(endpoints(t)).isEmpty()),
                new Scenario("let it in no more", t -> {
                    running(t);
                    rule("AuthorizeSecurityGroupIngress").accept(t);
                }, rule("RevokeSecurityGroupIngress"), t -> lets(t, 1)));
    }

    private static void natGateway(Trial trial) {
        var subnet = trial.alice.filtered("DescribeSubnets", "availability-zone", "local-1a").text("subnetSet/item/subnetId");
        var allocations = trial.alice.call("DescribeAddresses").texts("addressesSet/item/allocationId");
        var allocation = allocations.isEmpty() ? trial.alice.call("AllocateAddress").text("allocationId") : allocations.getFirst();
        trial.alice.call("CreateNatGateway", "SubnetId", subnet, "AllocationId", allocation, "ClientToken", "once");
    }

    private static void deleteNatGateway(Trial trial) {
        natGateways(trial, "available").forEach(id -> trial.alice.call("DeleteNatGateway", "NatGatewayId", id));
    }

    private static List<String> natGateways(Trial trial, String state) {
        return trial.alice.filtered("DescribeNatGateways", "state", state).texts("natGatewaySet/item/natGatewayId");
    }

    private static void endpoint(Trial trial) {
        var subnet = trial.alice.filtered("DescribeSubnets", "availability-zone", "local-1a").text("subnetSet/item/subnetId");
        trial.alice.call("CreateVpcEndpoint", "VpcId", defaultVpc(trial), "VpcEndpointType", "Interface", "ServiceName", "com.amazonaws.local-1.ec2",
                "SubnetId.1", subnet, "ClientToken", "once");
    }

    private static List<String> endpoints(Trial trial) {
        return trial.alice.filtered("DescribeVpcEndpoints", "vpc-endpoint-state", "available").texts("vpcEndpointSet/item/vpcEndpointId");
    }

    private static void makeVpc(Trial trial) {
        if (vpcs(trial).size() == 1) { // asked again, it looks first
            trial.alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true");
        }
    }

    private static List<String> vpcs(Trial trial) {
        return trial.alice.call("DescribeVpcs").texts("//vpcId");
    }

    private static String defaultVpc(Trial trial) {
        return trial.alice.filtered("DescribeVpcs", "is-default", "true").text("//vpcId");
    }

    private static void running(Trial trial) {
        trial.launch("MinCount", "1", "MaxCount", "1");
        trial.cloud.settle();
        assertThat(trial.states()).containsExactly("running");
    }

    private static void stopped(Trial trial) {
        running(trial);
        on("StopInstances").accept(trial);
        trial.cloud.settle();
        assertThat(trial.states()).containsExactly("stopped");
    }

    private static void hasTwoDisks(Trial trial) {
        assertThat(trial.states()).containsExactly("running");
        assertThat(trial.alice.call("DescribeVolumes").texts("//attachmentSet/item/device")).containsExactlyInAnyOrder("/dev/xvda", "/dev/sdf");
    }

    private static void spreadGroup(Trial trial) {
        trial.alice.call("CreatePlacementGroup", "GroupName", "apart", "Strategy", "spread");
    }

    private static void areApart(Trial trial) {
        assertThat(trial.states()).containsExactly("running", "running");
        assertThat(trial.cloud.machines()).allMatch(machine -> machine.guests().size() == 1);
    }

    private static void dedicatedHost(Trial trial) {
        trial.alice.call("AllocateHosts", "AvailabilityZone", "local-1a", "InstanceFamily", "t3", "AutoPlacement", "on");
    }

    private static void reserveAndLaunch(Trial trial) {
        trial.alice.call("CreateCapacityReservation", "InstanceType", "t3.micro", "InstancePlatform", "Linux/UNIX", "AvailabilityZone", "local-1a",
                "InstanceCount", "2", "ClientToken", "once");
        trial.launch("MinCount", "1", "MaxCount", "1", "ClientToken", "once");
    }

    private static void hasFree(Trial trial, int count) {
        assertThat(trial.alice.call("DescribeCapacityReservations").text("//availableInstanceCount")).isEqualTo(Integer.toString(count));
    }

    private static void template(Trial trial) {
        trial.alice.call("CreateLaunchTemplate", "LaunchTemplateName", "web", "LaunchTemplateData.ImageId", trial.cloud.image(),
                "LaunchTemplateData.InstanceType", "t3.micro");
    }

    private static void fleet(Trial trial) {
        trial.alice.call("CreateFleet", "Type", "maintain", "ClientToken", "once",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName", "web",
                "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version", "1",
                "TargetCapacitySpecification.TotalTargetCapacity", "2",
                "TargetCapacitySpecification.DefaultTargetCapacityType", "on-demand");
    }

    private static void runningFleet(Trial trial) {
        template(trial);
        fleet(trial);
        trial.cloud.settle();
        assertThat(trial.states()).containsExactly("running", "running");
    }

    /// One and the same, however often it is asked for.
    private static void terminateOne(Trial trial) {
        var first = trial.alice.call("DescribeFleetHistory", "FleetId", trial.alice.call("DescribeFleets").text("//fleetId"),
                "StartTime", "2026-01-01T00:00:00Z", "EventType", "instance-change").texts("//instanceId").getFirst();
        trial.alice.call("TerminateInstances", "InstanceId.1", first);
    }

    private static void isWholeAgain(Trial trial) {
        assertThat(trial.states()).containsExactlyInAnyOrder("terminated", "running", "running");
    }

    private static void runningWithInterface(Trial trial) {
        running(trial);
        trial.alice.call("CreateNetworkInterface", "SubnetId", trial.alice.call("DescribeInstances").text("//instancesSet/item/subnetId"));
    }

    private static void attach(Trial trial) {
        for (var nic : trial.alice.filtered("DescribeNetworkInterfaces", "status", "available").texts("networkInterfaceSet/item/networkInterfaceId")) {
            trial.alice.call("AttachNetworkInterface", "NetworkInterfaceId", nic, "InstanceId", trial.instance(), "DeviceIndex", "1");
        }
    }

    private static void hasTwoInterfaces(Trial trial) {
        assertThat(trial.alice.call("DescribeInstances").texts("//networkInterfaceSet/item/attachment/deviceIndex")).containsExactly("0", "1");
        assertThat(network(trial).ports()).hasSize(2);
    }

    private static void runningWithTwo(Trial trial) {
        runningWithInterface(trial);
        attach(trial);
        trial.cloud.settle();
        hasTwoInterfaces(trial);
    }

    private static void detach(Trial trial) {
        for (var attachment : trial.alice.filtered("DescribeNetworkInterfaces", "attachment.device-index", "1").texts("//attachmentId")) {
            trial.alice.call("DetachNetworkInterface", "AttachmentId", attachment);
        }
    }

    private static void hasOneInterface(Trial trial) {
        assertThat(trial.alice.call("DescribeNetworkInterfaces").texts("networkInterfaceSet/item/status")).containsExactlyInAnyOrder("in-use", "available");
        assertThat(network(trial).ports()).hasSize(1);
    }

    private static void runningWithAddress(Trial trial) {
        running(trial);
        trial.alice.call("AllocateAddress");
    }

    private static void runningWithAssociation(Trial trial) {
        runningWithAddress(trial);
        associate(trial);
    }

    private static Consumer<Trial> on(String operation) {
        return trial -> trial.alice.call(operation, "InstanceId.1", trial.instance());
    }

    private static Consumer<Trial> rule(String operation) {
        return trial -> {
            var params = new ArrayList<>(List.of("GroupName", "default"));
            params.addAll(List.of(RULE));
            trial.alice.call(operation, params.toArray(String[]::new));
        };
    }

    private static void resize(Trial trial) {
        trial.alice.call("ModifyInstanceAttribute", "InstanceId", trial.instance(), "InstanceType.Value", "t3.small");
    }

    private static void associate(Trial trial) {
        trial.alice.call("AssociateAddress", "AllocationId", trial.alice.call("DescribeAddresses").text("//allocationId"),
                "InstanceId", trial.instance());
    }

    private static void disassociate(Trial trial) {
        for (var association : trial.alice.call("DescribeAddresses").texts("//associationId")) {
            trial.alice.call("DisassociateAddress", "AssociationId", association);
        }
    }

    private static Consumer<Trial> is(String... states) {
        return trial -> assertThat(trial.states()).containsExactly(states);
    }

    private static void isGone(Trial trial) {
        assertThat(trial.states()).containsExactly("terminated");
        assertThat(trial.cloud.store().view().all(Volume.TYPE.kind())).isEmpty();
        assertThat(trial.cloud.store().view().all(NetworkInterface.TYPE.kind())).isEmpty();
        assertThat(trial.alice.call("DescribeAddresses").texts("//associationId")).isEmpty();
    }

    private static void isLarger(Trial trial) {
        on("StartInstances").accept(trial);
        trial.cloud.settle();
        assertThat(trial.states()).containsExactly("running");
        assertThat(trial.alice.call("DescribeInstances").text("//instanceType")).isEqualTo("t3.small");
    }

    private static void hasElasticAddress(Trial trial) {
        var elastic = trial.alice.call("DescribeAddresses").text("//publicIp");
        assertThat(network(trial).ports().getFirst().publicMapping()).extracting(NetworkSpec.Mapping::publicAddress).containsExactly(elastic);
        assertThat(trial.alice.call("DescribeInstances").text("//instancesSet/item/ipAddress")).isEqualTo(elastic);
    }

    /// As on EC2, an instance whose elastic address is taken away has one of the pool's again.
    private static void hasAddressOfThePool(Trial trial) {
        var elastic = trial.alice.call("DescribeAddresses").text("//publicIp");
        assertThat(network(trial).ports().getFirst().publicMapping()).extracting(NetworkSpec.Mapping::publicAddress)
                .doesNotContain(elastic).hasSize(1);
        assertThat(trial.alice.call("DescribeInstances").text("//instancesSet/item/ipAddress")).isNotEqualTo(elastic);
    }

    private static void lets(Trial trial, int rules) {
        assertThat(trial.alice.call("DescribeSecurityGroups").texts("//ipPermissions/item")).hasSize(rules);
        assertThat(network(trial).groups().getFirst().ingress()).hasSize(rules);
    }

    private static NetworkSpec network(Trial trial) {
        var fabric = trial.cloud.fabric();
        return fabric.networks().stream().map(id -> fabric.find(id).orElseThrow())
                .filter(network -> !network.ports().isEmpty()).findFirst().orElseThrow();
    }
}
