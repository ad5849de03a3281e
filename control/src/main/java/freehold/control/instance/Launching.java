package freehold.control.instance;

import freehold.control.accountsettings.AccountSettings;
import freehold.control.image.Image;
import freehold.control.image.ImageId;
import freehold.control.instance.Instance.Goal;
import freehold.control.instance.Instance.Launch;
import freehold.control.instance.Instance.Place;
import freehold.control.instance.Instance.Power;
import freehold.control.instance.Instance.Seen;
import freehold.control.instance.Instance.Want;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.control.keypair.KeyPair;
import freehold.control.network.Addresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Vpc;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.volume.Volume;
import freehold.kernel.Fault;
import freehold.kernel.IdForm;
import freehold.model.ec2.RunInstancesRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decision to launch, within a commit: what is asked for is resolved, hosts are found, and everything that an instance
/// has is written. RunInstances is this with EC2's own rules around it; fleets launch so too.
public final class Launching {
    private static final IdForm RESERVATION = IdForm.of("r", "reservation", "InvalidReservationID");

    private final Catalogue catalogue;
    private final HostChoice hosts;
    private final Ledger ledger;
    private final InterfaceChoice interfaces;
    private final DiskChoice disks;

    public Launching(
            Catalogue catalogue, HostChoice hosts, Ledger ledger, InterfaceChoice interfaces, DiskChoice disks) {
        this.catalogue = catalogue;
        this.hosts = hosts;
        this.ledger = ledger;
        this.interfaces = interfaces;
        this.disks = disks;
    }

    /// What is common to all instances of one launch.
    private record Birth(
            String reservation,
            Image image,
            InstanceType type,
            Settings settings,
            Optional<KeyPair> key,
            RunInstancesRequest request,
            List<DiskChoice.Disk> disks,
            Tags tags) {}

    /// As many as fit, all in one subnet.
    ///
    /// @param request with a template's parameters in it, if there is one
    /// @param atLeast so many must fit
    /// @param atMost  so many are made if they fit
    /// @param own     tags that the cloud itself puts on the instances
    /// @throws Fault EC2's; if fewer fit, `InsufficientInstanceCapacity`. What was written until then stays in the commit
    public List<Instance> launch(RunInstancesRequest request, int atLeast, int atMost, Tags own, Change call) {
        checkTags(request);
        var image = image(request.imageId(), call);
        var type = type(request.instanceType() == null ? "m1.small" : request.instanceType());
        if (type.memoryMib() < image.minMemoryMib()) {
            throw Fault.client("InvalidParameterCombination", "The image '" + image.id() + "' needs " + image.minMemoryMib()
                    + " MiB of memory, and the instance type '" + type.name() + "' has " + type.memoryMib() + ".");
        }
        interfaces.check(request, type);
        var settings = SettingsChoice.of(request, type, AccountSettings.of(call.view(), call.account()));
        var terms = SitingChoice.of(request, type.name(), call);
        var key = key(request.keyName(), call);
        var plan = disks.plan(request.blockDeviceMappings(), image);
        var tags = Tags.of(request.tagSpecifications(), Instance.TYPE).plusReserved(own);
        var reservation = new Birth(call.fresh(RESERVATION), image, type, settings, key, request, plan, tags);
        var refusal = HostChoice.refusal(terms, type.name());
        for (var subnet : interfaces.subnets(request, call)) {
            var spot = interfaces.place(request, subnet, call);
            int addresses = interfaces.room(call.view(), spot);
            if (addresses < atLeast) {
                refusal = Addresses.insufficient(subnet);
                continue;
            }
            var inVpc = terms.in(call.get(Vpc.TYPE, subnet.vpc()));
            var search = new HostChoice.Search(call.tx(), call.account(), inVpc, type.name(), subnet.zone(), gib(plan), call.now());
            var seats = hosts.reserve(search, Math.min(atMost, addresses));
            if (seats.size() >= atLeast) {
                var born = new ArrayList<Instance>(seats.size());
                for (var seat : seats) {
                    born.add(born(reservation, spot, seat, born.size(), call));
                }
                return born;
            }
            hosts.release(search, seats);
            refusal = HostChoice.refusal(terms, type.name());
        }
        throw refusal;
    }

    private static void checkTags(RunInstancesRequest request) {
        if (request.tagSpecifications().stream().anyMatch(s -> "spot-instances-request".equals(s.resourceType()))) {
            throw Fault.client("InvalidParameterValue", "You cannot specify tags for Spot instances requests if there are no"
                    + " Spot instances requests being created by the request.");
        }
        Tags.check(request.tagSpecifications(), Instance.TYPE, Volume.TYPE, NetworkInterface.TYPE);
    }

    private Instance born(Birth birth, InterfaceChoice.Spot spot, HostChoice.Seat seat, int index, Change call) {
        var id = new InstanceId(call.fresh(InstanceId.FORM));
        var request = birth.request();
        var nic = interfaces.make(spot, request, id, call);
        disks.make(birth.disks(), request, id, spot.subnet().zone(), seat.host(), call);
        var launch = new Launch(
                birth.reservation(),
                index,
                call.now(),
                birth.image().id().value(),
                birth.image().architecture(),
                birth.image().bootMode(),
                birth.image().rootDeviceName(),
                birth.key().map(KeyPair::name).orElse(null),
                birth.key().map(KeyPair::publicKey).orElse(null),
                spot.subnet().zone(),
                spot.subnet().vpc(),
                spot.subnet().id(),
                nic.id(),
                nic.privateIp(),
                request.clientToken());
        var instance = new Instance(
                id,
                call.account(),
                launch,
                birth.settings().withNameOptions(
                        SettingsChoice.nameOptions(request.privateDnsNameOptions(), spot.subnet().nameOptions())),
                new Want(Goal.RUN, 1, false, call.now(), null, 0),
                new Seen(Power.NOTHING, 0, call.now()),
                new Place(seat.host(), call.now(), true, List.of()),
                call.now(),
                birth.tags());
        Siting.keep(call.tx(), id, call.account(), seat.terms(), seat.uses());
        return ledger.write(call.tx(), null, instance, call.now());
    }

    private static int gib(List<DiskChoice.Disk> plan) {
        return plan.stream().mapToInt(DiskChoice.Disk::gib).sum();
    }

    private InstanceType type(String name) {
        return catalogue.find(name)
                .orElseThrow(() -> Fault.client("InvalidParameterValue", "Invalid value '" + name + "' for InstanceType."));
    }

    private static Image image(@Nullable String text, Change call) {
        if (text == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ImageId");
        }
        var id = new ImageId(text);
        return call.view()
                .find(Image.TYPE.kind(), id.value())
                .filter(image -> image.isPublic() || image.owner().equals(call.account()))
                .orElseThrow(() -> ImageId.FORM.missing(id));
    }

    private static Optional<KeyPair> key(@Nullable String name, Change call) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(call.view().by(KeyPair.TYPE.kind(), KeyPair.BY_NAME, call.account() + "/" + name).stream()
                .findFirst()
                .orElseThrow(() ->
                        Fault.client("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist")));
    }
}
