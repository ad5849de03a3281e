package freehold.control.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.TestCloud;
import freehold.control.billing.BillingLaws;
import freehold.control.dhcpoptions.DhcpOptions;
import freehold.control.host.HostRecord;
import freehold.control.instance.Instance;
import freehold.control.instance.Instance.State;
import freehold.control.instance.Interruption;
import freehold.control.instance.PromisedRoom;
import freehold.control.network.Ipv6Pool;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetCidrReservation;
import freehold.control.network.Vpc;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.spot.SpotRequest;
import freehold.control.volume.Volume;
import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSpec.NicSpec;
import freehold.hosting.HostId;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Mapping;
import freehold.kernel.store.View;
import freehold.sim.SimMachine;
import java.util.Comparator;
import java.util.List;
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
        laws.networksHaveTheirPorts();
        laws.noAddressIsTwice();
        laws.everyClaimHasItsHolder();
        laws.everyAddressIsItsInterfaces();
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
        assertThat(load.memoryMib()).as("memory reserved").isEqualTo(memoryMib).isLessThanOrEqualTo(machine.facts().memoryMib());
        assertThat(load.diskGib()).as("disk space reserved").isEqualTo(volumes(machine.facts().id()).mapToInt(Volume::gib).sum());
        assertThat(load.cpuPercent() == 0).as("no processor is reserved for nobody").isEqualTo(memoryMib == 0);
    }

    private void networksHaveTheirPorts() {
        for (var vpc : view.all(Vpc.TYPE.kind())) {
            var attached = view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, vpc.id().value()).stream()
                    .filter(nic -> nic.attachment() != null)
                    .toList();
            assertThat(ports(new NetworkId(vpc.id().value()))).as("ports").extracting(NetworkSpec.Port::id)
                    .containsExactlyInAnyOrderElementsOf(attached.stream().map(nic -> nic.id().value()).toList());
            assertThat(attached).as("interfaces of what is gone").allMatch(nic -> view
                    .find(Instance.TYPE.kind(), nic.attachment().instance())
                    .filter(instance -> instance.state() != State.TERMINATED)
                    .isPresent());
        }
    }

    private void noAddressIsTwice() {
        assertThat(view.all(NetworkInterface.TYPE.kind()).stream()
                        .flatMap(nic -> Stream.concat(nic.privateIps().stream(), nic.ipv6Ips().stream()).map(address -> NetworkInterface.place(nic.vpc().value(), address))))
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

    private void nothingIsLeftOfWhatIsGone() {
        var vpcs = view.all(Vpc.TYPE.kind()).stream().map(vpc -> vpc.id().value()).toList();
        var subnets = view.all(Subnet.TYPE.kind()).stream().map(subnet -> subnet.id().value()).toList();
        assertThat(cloud.fabric().networks()).as("networks").extracting(NetworkId::value).containsExactlyInAnyOrderElementsOf(vpcs);
        assertThat(view.all(Subnet.TYPE.kind())).as("subnets").allMatch(subnet -> vpcs.contains(subnet.vpc().value()));
        assertThat(view.all(SecurityGroup.TYPE.kind())).as("groups").allMatch(group -> vpcs.contains(group.vpc().value()));
        assertThat(view.all(NetworkInterface.TYPE.kind())).as("interfaces").allMatch(nic -> subnets.contains(nic.subnet().value()));
        assertThat(view.all(SubnetCidrReservation.TYPE.kind())).as("reservations").allMatch(kept -> subnets.contains(kept.subnet().value()));
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
