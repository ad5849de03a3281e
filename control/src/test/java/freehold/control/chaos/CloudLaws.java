package freehold.control.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.TestCloud;
import freehold.control.billing.BillingLaws;
import freehold.control.capacityreservation.CapacityReservation;
import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.dhcpoptions.DhcpOptions;
import freehold.control.gateway.NatGateway;
import freehold.control.host.HostRecord;
import freehold.control.host.Load;
import freehold.control.instance.Instance;
import freehold.control.instance.Instance.State;
import freehold.control.instance.Interruption;
import freehold.control.instance.PromisedRoom;
import freehold.control.instance.Siting;
import freehold.control.instance.Siting.Tenancy;
import freehold.control.network.Ipv6Pool;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetCidrReservation;
import freehold.control.network.Vpc;
import freehold.control.networkacl.NetworkAcl;
import freehold.control.peering.Peering;
import freehold.control.securitygroup.GroupAssociation;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.spot.SpotRequest;
import freehold.control.volume.Volume;
import freehold.control.vpcendpoint.VpcEndpoint;
import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSpec.NicSpec;
import freehold.hosting.HostId;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.hosting.NetworkSpec.Nat;
import freehold.kernel.store.View;
import freehold.sim.SimMachine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What holds in every cloud that has come to rest, whatever it went through: what the records say and what the machines
/// and networks have is the same, and nothing is left over.
public final class CloudLaws {
    private final TestCloud cloud;
    private final View view;

    private CloudLaws(TestCloud cloud) {
        this.cloud = cloud;
        this.view = cloud.store().view();
    }

    public static void check(TestCloud cloud) {
        var laws = new CloudLaws(cloud);
        laws.noInstanceIsOnItsWay();
        BillingLaws.check(laws.view);
        cloud.machines().forEach(laws::machineHasItsGuests);
        cloud.machines().forEach(laws::guestsHaveTheirInterfaces);
        cloud.machines().forEach(laws::machineHasItsDisks);
        cloud.machines().forEach(laws::reservedIsWhatIsUsed);
        cloud.machines().forEach(laws::machineServesItsTenant);
        laws.reservationsAreUsedAsTheySay();
        laws.networksHaveTheirPorts();
        laws.noAddressIsTwice();
        laws.everyClaimHasItsHolder();
        laws.everyAddressIsItsInterfaces();
        laws.everySubnetHasOneGuard();
        laws.networksHaveTheirNatGateways();
        laws.networksHaveTheirEndpoints();
        laws.nothingIsLeftOfWhatIsGone();
        laws.whoIsToldToLeaveIsThere();
        laws.spotRequestsAreAsTheirInstances();
    }

    private void whoIsToldToLeaveIsThere() {
        assertThat(view.all(PromisedRoom.KIND)).as("waiting for room").isEmpty();
        assertThat(view.all(Interruption.KIND)).as("told to leave").allMatch(told ->
                view.find(Instance.TYPE.kind(), told.instance().value()).filter(i -> i.state() == State.RUNNING && i.spot() != null).isPresent());
    }

    private void spotRequestsAreAsTheirInstances() {
        for (var request : view.all(SpotRequest.TYPE.kind())) {
            var instance = request.instance() == null ? null : view.find(Instance.TYPE.kind(), request.instance()).orElse(null);
            switch (request.state()) {
                case OPEN -> assertThat(instance).as("an open request's instance").isNull();
                case ACTIVE -> assertThat(instance).as("an active request's instance").matches(i -> i.state() == State.RUNNING);
                case DISABLED -> assertThat(instance).as("a disabled request's instance").matches(i -> i.state() == State.STOPPED);
                case CLOSED -> assertThat(instance).as("a closed request's instance").matches(i -> i == null || i.state() == State.TERMINATED);
                case CANCELLED, FAILED -> {
                    // whatever became of what it had
                }
            }
        }
        assertThat(view.all(Instance.TYPE.kind()).stream().filter(i -> i.spot() != null)).as("spot instances without a request")
                .allMatch(i -> view.find(SpotRequest.TYPE.kind(), i.spot().request()).isPresent());
    }

    private void noInstanceIsOnItsWay() {
        assertThat(view.all(Instance.TYPE.kind()))
                .extracting(Instance::state)
                .allMatch(Set.of(State.RUNNING, State.STOPPED, State.TERMINATED)::contains, "an end, not a way there");
    }

    private void machineHasItsGuests(SimMachine machine) {
        assertThat(machine.guests()).as("guests").extracting(guest -> guest.id().value() + (guest.up() ? " up" : " off"))
                .containsExactlyInAnyOrderElementsOf(instances(machine.facts().id())
                        .map(instance -> instance.id() + (instance.state() == State.RUNNING ? " up" : " off"))
                        .toList());
    }

    private void guestsHaveTheirInterfaces(SimMachine machine) {
        for (var guest : machine.guests()) {
            assertThat(machine.specOf(guest.id()).orElseThrow().nics()).as("interfaces").extracting(NicSpec::port)
                    .containsExactlyElementsOf(view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, guest.id().value()).stream()
                            .sorted(Comparator.comparingInt(nic -> nic.attachment().deviceIndex()))
                            .map(nic -> nic.id().value())
                            .toList());
        }
    }

    private void machineHasItsDisks(SimMachine machine) {
        assertThat(machine.volumes()).as("disks").extracting(volume -> volume.value())
                .containsExactlyInAnyOrderElementsOf(volumes(machine.facts().id()).map(v -> v.id().value()).toList());
        assertThat(volumes(machine.facts().id())).as("disks without an owner").allMatch(v -> v.attachment() != null);
    }

    private void reservedIsWhatIsUsed(SimMachine machine) {
        var load = view.find(HostRecord.KIND, machine.facts().id().value()).orElseThrow().load();
        int memoryMib = machine.guests().stream().filter(GuestSighting::up)
                .mapToInt(guest -> machine.specOf(guest.id()).orElseThrow().memoryMib())
                .sum();
        int free = view.all(CapacityReservation.TYPE.kind()).stream()
                .mapToInt(r -> r.free().getOrDefault(machine.facts().id().value(), 0) * cloud.catalogue().get(r.type()).memoryMib())
                .sum();
        assertThat(load.memoryMib()).as("memory reserved").isEqualTo(memoryMib + free).isLessThanOrEqualTo(machine.facts().memoryMib());
        assertThat(load.diskGib()).as("disk space reserved").isEqualTo(volumes(machine.facts().id()).mapToInt(Volume::gib).sum());
        assertThat(load.cpuPercent() == 0).as("no processor is reserved for nobody").isEqualTo(load.memoryMib() == 0);
    }

    /// Whoever is to share a machine with nobody does not, and a machine serves one alone only while it must.
    private void machineServesItsTenant(SimMachine machine) {
        var host = view.find(HostRecord.KIND, machine.facts().id().value()).orElseThrow();
        var tenant = host.tenant();
        var dedicated = view.by(DedicatedHost.TYPE.kind(), DedicatedHost.BY_MACHINE, host.id().value());
        assertThat(tenant != null && tenant.whole()).as("a dedicated host").isEqualTo(!dedicated.isEmpty());
        assertThat(dedicated).hasSizeLessThanOrEqualTo(1).allMatch(d -> d.owner().equals(tenant.account()));
        assertThat(tenant == null || tenant.whole() || !host.load().equals(Load.NONE)).as("serves nobody").isTrue();
        instances(host.id()).filter(instance -> instance.state() == State.RUNNING).forEach(instance -> {
            var tenancy = Siting.of(view, instance.id()).tenancy();
            assertThat(tenancy).as("tenancy").isEqualTo(tenant == null ? Tenancy.DEFAULT : tenant.whole() ? Tenancy.HOST : Tenancy.DEDICATED);
            assertThat(tenant == null || tenant.account().equals(instance.owner())).as("others").isTrue();
        });
    }

    private void reservationsAreUsedAsTheySay() {
        for (var reservation : view.all(CapacityReservation.TYPE.kind())) {
            if (reservation.end() == null) {
                assertThat(view.all(Siting.KIND).stream().filter(siting -> reservation.id().equals(siting.uses())))
                        .as("users").hasSize(reservation.total() - reservation.available());
            } else {
                assertThat(reservation.free()).as("room of what has ended").isEmpty();
            }
        }
        assertThat(view.all(Siting.KIND).stream().filter(siting -> siting.uses() != null))
                .allMatch(siting -> view.find(Instance.TYPE.kind(), siting.instance().value()).orElseThrow().state() == State.RUNNING, "only what runs uses any");
    }

    private void networksHaveTheirPorts() {
        for (var vpc : view.all(Vpc.TYPE.kind())) {
            var attached = view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, vpc.id().value()).stream()
                    .filter(NetworkInterface::hasPort)
                    .toList();
            assertThat(ports(new NetworkId(vpc.id().value()))).as("ports").extracting(NetworkSpec.Port::id)
                    .containsExactlyInAnyOrderElementsOf(attached.stream().map(nic -> nic.id().value()).toList());
            assertThat(attached).as("interfaces of what is gone").allMatch(nic -> nic.attachment() == null || view
                    .find(Instance.TYPE.kind(), nic.attachment().instance())
                    .filter(instance -> instance.state() != State.TERMINATED)
                    .isPresent());
        }
    }

    private void noAddressIsTwice() {
        assertThat(view.all(NetworkInterface.TYPE.kind()).stream()
                        .flatMap(nic -> nic.addresses().map(address -> NetworkInterface.place(nic.vpc().value(), address))))
                .as("private addresses").doesNotHaveDuplicates();
        assertThat(view.all(NetworkInterface.TYPE.kind())).as("MAC addresses").extracting(NetworkInterface::mac).doesNotHaveDuplicates();
        assertThat(cloud.fabric().networks().stream()
                        .flatMap(network -> ports(network).stream())
                        .flatMap(port -> port.publicMapping().stream())
                        .map(Mapping::publicAddress))
                .as("public addresses").doesNotHaveDuplicates();
    }

    /// A MAC address is never used again, so its claim stays.
    private void everyClaimHasItsHolder() {
        cloud.claims().forEach((claim, holder) -> assertThat(claim.startsWith("mac/") || cloud.hasRecord(holder))
                .as(claim + " is " + holder + "'s, which is not there").isTrue());
    }

    private void everyAddressIsItsInterfaces() {
        var claims = cloud.claims();
        for (var nic : view.all(NetworkInterface.TYPE.kind())) {
            for (var address : nic.privateIps()) {
                assertThat(claims).containsEntry("address/" + nic.subnet() + "/" + address, nic.id().value());
            }
        }
        for (var vpc : view.all(Vpc.TYPE.kind())) {
            for (var block : vpc.ipv6Blocks()) {
                assertThat(claims).containsEntry(Ipv6Pool.claim(block.cidr()), vpc.id().value());
            }
        }
    }

    private void networksHaveTheirNatGateways() {
        assertThat(view.all(NatGateway.TYPE.kind())).extracting(NatGateway::state)
                .allMatch(Set.of(NatGateway.State.AVAILABLE, NatGateway.State.FAILED, NatGateway.State.DELETED)::contains, "an end, not a way there");
        for (var vpc : view.all(Vpc.TYPE.kind())) {
            var wanted = view.by(NatGateway.TYPE.kind(), NatGateway.BY_VPC, vpc.id().value()).stream().filter(NatGateway::isWanted).toList();
            var nats = cloud.fabric().find(new NetworkId(vpc.id().value())).map(NetworkSpec::nats).orElse(List.of());
            assertThat(nats).as("NAT gateways").extracting(Nat::id)
                    .containsExactlyInAnyOrderElementsOf(wanted.stream().map(gateway -> gateway.id().value()).toList());
            assertThat(view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, vpc.id().value()))
                    .filteredOn(NetworkInterface::interfaceType, NetworkInterface.NAT_GATEWAY).as("their interfaces").extracting(NetworkInterface::id)
                    .containsExactlyInAnyOrderElementsOf(wanted.stream().map(NatGateway::networkInterface).toList());
        }
    }

    private void networksHaveTheirEndpoints() {
        assertThat(view.all(VpcEndpoint.TYPE.kind())).as("an end, not a way there").allMatch(VpcEndpoint::isAvailable);
        for (var vpc : view.all(Vpc.TYPE.kind())) {
            var wanted = new HashMap<String, NetworkSpec.Endpoint>();
            for (var endpoint : view.by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, vpc.id().value())) {
                var told = new NetworkSpec.Endpoint(endpoint.id().value(), endpoint.owner().value());
                endpoint.places().forEach(place -> wanted.put(place.networkInterface().value(), told));
            }
            assertThat(cloud.fabric().find(new NetworkId(vpc.id().value())).map(NetworkSpec::endpoints).orElse(Map.of())).as("endpoints").isEqualTo(wanted);
            assertThat(view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, vpc.id().value()))
                    .filteredOn(NetworkInterface::interfaceType, NetworkInterface.VPC_ENDPOINT).as("their interfaces")
                    .extracting(nic -> nic.id().value()).containsExactlyInAnyOrderElementsOf(wanted.keySet());
        }
    }

    private void everySubnetHasOneGuard() {
        for (var subnet : view.all(Subnet.TYPE.kind())) {
            assertThat(NetworkAcl.of(view, subnet.vpc())).filteredOn(acl -> acl.guards(subnet.id())).as("network ACLs of a subnet").hasSize(1);
        }
        for (var vpc : view.all(Vpc.TYPE.kind())) {
            assertThat(NetworkAcl.of(view, vpc.id())).filteredOn(NetworkAcl::isDefault).as("default network ACLs").hasSize(1);
        }
    }

    private void nothingIsLeftOfWhatIsGone() {
        var vpcs = view.all(Vpc.TYPE.kind()).stream().map(vpc -> vpc.id().value()).toList();
        var subnets = view.all(Subnet.TYPE.kind()).stream().map(subnet -> subnet.id().value()).toList();
        assertThat(cloud.fabric().networks()).as("networks").extracting(NetworkId::value).containsExactlyInAnyOrderElementsOf(vpcs);
        assertThat(view.all(Subnet.TYPE.kind())).as("subnets").allMatch(subnet -> vpcs.contains(subnet.vpc().value()));
        assertThat(view.all(SecurityGroup.TYPE.kind())).as("groups").allMatch(group -> vpcs.contains(group.vpc().value()));
        assertThat(view.all(NetworkAcl.TYPE.kind())).as("network ACLs").allMatch(acl -> vpcs.contains(acl.vpc().value())
                && acl.associations().stream().allMatch(association -> subnets.contains(association.subnet().value())));
        assertThat(view.all(Peering.KIND)).as("active peerings").filteredOn(Peering::isActive)
                .allMatch(peering -> vpcs.contains(peering.requester().vpc().value()) && vpcs.contains(peering.accepter().vpc().value()));
        assertThat(view.all(GroupAssociation.KIND)).as("groups' further VPCs").allMatch(a -> vpcs.contains(a.vpc().value())
                && view.find(SecurityGroup.TYPE.kind(), a.group().value()).isPresent());
        assertThat(view.all(NetworkInterface.TYPE.kind())).as("interfaces").allMatch(nic -> subnets.contains(nic.subnet().value()));
        assertThat(view.all(SubnetCidrReservation.TYPE.kind())).as("reservations").allMatch(kept -> subnets.contains(kept.subnet().value()));
        assertThat(view.all(Siting.KIND)).as("sitings").allMatch(siting -> view.find(Instance.TYPE.kind(), siting.instance().value()).isPresent());
        assertThat(view.all(Vpc.TYPE.kind())).as("DHCP options").allMatch(vpc -> vpc.dhcpOptionsId().equals(Vpc.NO_DHCP_OPTIONS)
                || view.find(DhcpOptions.TYPE.kind(), vpc.dhcpOptionsId()).isPresent());
    }

    private List<NetworkSpec.Port> ports(NetworkId network) {
        return cloud.fabric().find(network).map(NetworkSpec::ports).orElse(List.of());
    }

    private Stream<Instance> instances(HostId host) {
        return view.by(Instance.TYPE.kind(), Instance.BY_HOST, host.value()).stream();
    }

    private Stream<Volume> volumes(HostId host) {
        return view.by(Volume.TYPE.kind(), Volume.BY_HOST, host.value()).stream();
    }
}
