package freehold.control.instance;

import static java.util.Objects.requireNonNull;

import freehold.control.accountsettings.AccountSettings;
import freehold.control.host.Load;
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
import freehold.control.placement.Placement;
import freehold.control.region.Region;
import freehold.control.volume.Volume;
import freehold.hosting.HostId;
import freehold.kernel.Fault;
import freehold.kernel.IdForm;
import freehold.kernel.store.View;
import freehold.model.ec2.RunInstancesRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decision to launch, within a commit: what is asked for is resolved, hosts are found, and everything that an instance
/// has is written. RunInstances is this with EC2's own rules around it; fleets launch so too.
public final class Launching {
    private static final String NO_CAPACITY = "InsufficientInstanceCapacity";
    private static final IdForm RESERVATION = IdForm.of("r", "reservation", "InvalidReservationID");

    private final Region region;
    private final Catalogue catalogue;
    private final Placement placement;
    private final Yielding yielding;
    private final Ledger ledger;
    private final InterfaceChoice interfaces;
    private final DiskChoice disks;
    private final SpotRequests spotRequests;

    public Launching(
            Region region,
            Catalogue catalogue,
            Placement placement,
            Yielding yielding,
            Ledger ledger,
            InterfaceChoice interfaces,
            DiskChoice disks,
            SpotRequests spotRequests) {
        this.region = region;
        this.catalogue = catalogue;
        this.placement = placement;
        this.yielding = yielding;
        this.ledger = ledger;
        this.interfaces = interfaces;
        this.disks = disks;
        this.spotRequests = spotRequests;
    }

    /// What is common to all instances of one launch.
    ///
    /// @param spot        null for on-demand instances
    /// @param spotRequest that the one instance is for; null if each makes one of its own
    private record Birth(
            String reservation,
            Image image,
            InstanceType type,
            Settings settings,
            Optional<KeyPair> key,
            RunInstancesRequest request,
            List<DiskChoice.Disk> disks,
            Tags tags,
            Tags own,
            @Nullable SpotTerms spot,
            @Nullable String spotRequest) {
        boolean isTooDear(Catalogue catalogue, String zone) {
            return spot != null && spot.isBelow(catalogue.spotUsdPerHour(type.name(), zone));
        }

        Fault tooDear(Catalogue catalogue, String zone) {
            return requireNonNull(spot).tooLow(catalogue.spotUsdPerHour(type.name(), zone));
        }
    }

    /// As many as fit, all in one subnet.
    ///
    /// @param request with a template's parameters in it, if there is one
    /// @param atLeast so many must fit
    /// @param atMost  so many are made if they fit
    /// @param own     tags that the cloud itself puts on the instances
    /// @throws Fault EC2's; if fewer fit, `InsufficientInstanceCapacity`. What was written until then stays in the commit
    public List<Instance> launch(RunInstancesRequest request, int atLeast, int atMost, Tags own, Change call) {
        return launch(birth(request, own, null, call), atLeast, atMost, call);
    }

    /// The same, where there is room that no spot instance has.
    public List<Instance> launchWhereFree(RunInstancesRequest request, int atLeast, int atMost, Tags own, Change call) {
        return launch(birth(request, own, null, call), atLeast, atMost, false, call);
    }

    /// How many of a type there is room for in a zone, disks aside.
    public int room(View view, String type, String zone) {
        return placement.count(view, zone, ledger.need(type));
    }

    /// One instance for a spot request that is there.
    ///
    /// @throws Fault as the above
    public Instance launchFor(String spotRequest, RunInstancesRequest request, Tags own, Change call) {
        return launch(birth(request, own, spotRequest, call), 1, 1, call).getFirst();
    }

    /// Refuses what could not be launched however much room there were.
    public void check(RunInstancesRequest request, Change call) {
        birth(request, Tags.NONE, null, call);
        for (var subnet : interfaces.subnets(request, call)) {
            SettingsChoice.checkTenancy(call.get(Vpc.TYPE, subnet.vpc()));
            interfaces.place(request, subnet, call);
        }
    }

    private Birth birth(RunInstancesRequest request, Tags own, @Nullable String spotRequest, Change call) {
        var spot = SpotTerms.of(request);
        checkTags(request, spot);
        var image = image(request.imageId(), call);
        var type = type(request.instanceType() == null ? "m1.small" : request.instanceType());
        if (type.memoryMib() < image.minMemoryMib()) {
            throw Fault.client("InvalidParameterCombination", "The image '" + image.id() + "' needs " + image.minMemoryMib()
                    + " MiB of memory, and the instance type '" + type.name() + "' has " + type.memoryMib() + ".");
        }
        interfaces.check(request, type);
        var chosen = SettingsChoice.of(request, type, AccountSettings.of(call.view(), call.account()));
        var settings = spot != null && !spot.persistent() ? chosen.withShutdownBehavior(Settings.ShutdownBehavior.TERMINATE) : chosen;
        var key = key(request.keyName(), call);
        var plan = disks.plan(request.blockDeviceMappings(), image);
        var tags = Tags.of(request.tagSpecifications(), Instance.TYPE).plusReserved(own);
        return new Birth(call.fresh(RESERVATION), image, type, settings, key, request, plan, tags, own, spot, spotRequest);
    }

    /// A place for an instance.
    ///
    /// @param promised whether spot instances have yet to leave it
    private record Room(HostId host, boolean promised) {}

    /// Where there is room. On-demand instances can have that of spot instances too, if there is no other.
    private List<Instance> launch(Birth birth, int atLeast, int atMost, Change call) {
        try {
            return launch(birth, atLeast, atMost, false, call);
        } catch (Fault full) {
            if (birth.spot() != null || !full.code().equals(NO_CAPACITY)) {
                throw full;
            }
            return launch(birth, atLeast, atLeast, true, call);
        }
    }

    /// @param yields whether spot instances are to leave, if they must
    private List<Instance> launch(Birth birth, int atLeast, int atMost, boolean yields, Change call) {
        var request = birth.request();
        var type = birth.type();
        var plan = birth.disks();
        var refusal = noCapacity(type);
        for (var subnet : interfaces.subnets(request, call)) {
            SettingsChoice.checkTenancy(call.get(Vpc.TYPE, subnet.vpc()));
            if (birth.isTooDear(catalogue, subnet.zone())) {
                refusal = birth.tooDear(catalogue, subnet.zone());
                continue;
            }
            var spot = interfaces.place(request, subnet, call);
            int addresses = interfaces.room(call.view(), spot);
            if (addresses < atLeast) {
                refusal = Addresses.insufficient(subnet);
                continue;
            }
            var need = need(type, plan);
            var rooms = yields
                    ? promised(call, subnet.zone(), need, atLeast)
                    : free(call, subnet.zone(), need, Math.min(atMost, addresses));
            if (rooms.size() >= atLeast) {
                var born = new ArrayList<Instance>(rooms.size());
                for (var room : rooms) {
                    born.add(born(birth, spot, room, born.size(), call));
                }
                return born;
            }
            rooms.forEach(room -> placement.release(call.tx(), room.host(), need));
            refusal = noCapacity(type);
        }
        throw refusal;
    }

    private static void checkTags(RunInstancesRequest request, @Nullable SpotTerms spot) {
        if (spot != null) {
            Tags.check(request.tagSpecifications(), "instance", "volume", "network-interface", "spot-instances-request");
            return;
        }
        if (request.tagSpecifications().stream().anyMatch(s -> "spot-instances-request".equals(s.resourceType()))) {
            throw Fault.client("InvalidParameterValue", "You cannot specify tags for Spot instances requests if there are no"
                    + " Spot instances requests being created by the request.");
        }
        Tags.check(request.tagSpecifications(), Instance.TYPE, Volume.TYPE, NetworkInterface.TYPE);
    }

    private static Fault noCapacity(InstanceType type) {
        return Fault.server(NO_CAPACITY, "We currently do not have sufficient " + type.name()
                + " capacity in the Availability Zone you requested. Our system will be working on provisioning additional"
                + " capacity. Launch fewer instances, or a smaller instance type.");
    }

    private Instance born(Birth birth, InterfaceChoice.Spot spot, Room room, int index, Change call) {
        var id = new InstanceId(call.fresh(InstanceId.FORM));
        var request = birth.request();
        var nic = interfaces.make(spot, request, id, call);
        disks.make(birth.disks(), request, id, spot.subnet().zone(), room.host(), call);
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
                spot.subnet().nameOptions().byId() ? region.resourceDnsName(id.value()) : region.privateDnsName(nic.privateIp()),
                spot.subnet().nameOptions(),
                request.clientToken(),
                spot(birth, call));
        var instance = new Instance(
                id,
                call.account(),
                launch,
                birth.settings(),
                new Want(Goal.RUN, 1, false, call.now(), null, 0),
                new Seen(Power.NOTHING, 0, call.now()),
                new Place(room.host(), call.now(), true, List.of()),
                call.now(),
                birth.tags());
        if (room.promised()) {
            Yielding.await(call.tx(), id, room.host(), need(birth.type(), birth.disks()), call.now());
        }
        var written = ledger.write(call.tx(), null, instance, call.now());
        if (birth.spot() != null && birth.spotRequest() == null) {
            spotRequests.launched(written, request, birth.own(), call);
        }
        return written;
    }

    private static Instance.@Nullable Spot spot(Birth birth, Change call) {
        var terms = birth.spot();
        if (terms == null) {
            return null;
        }
        var request = birth.spotRequest() == null ? call.fresh(Instance.Spot.REQUEST) : birth.spotRequest();
        return new Instance.Spot(request, terms.persistent(), terms.stops());
    }

    /// Room for as many as fit, reserved.
    private List<Room> free(Change call, String zone, Load need, int atMost) {
        var rooms = new ArrayList<Room>();
        while (rooms.size() < atMost) {
            var host = placement.reserve(call.tx(), zone, need, List.of());
            if (host.isEmpty()) {
                break;
            }
            rooms.add(new Room(host.get(), false));
        }
        return rooms;
    }

    /// Room for so many, free or to be left by spot instances; or none, and nobody leaves.
    private List<Room> promised(Change call, String zone, Load need, int count) {
        try {
            return call.tx().attempt(() -> {
                var rooms = free(call, zone, need, count);
                while (rooms.size() < count) {
                    var host = yielding.reserve(call.tx(), zone, need, call.now());
                    rooms.add(new Room(host.orElseThrow(TooFew::new), true));
                }
                return rooms;
            });
        } catch (TooFew few) {
            return List.of();
        }
    }

    /// Spot instances have not so much room: what was asked of them is taken back.
    private static final class TooFew extends RuntimeException {
        TooFew() {
            super("too few", null, false, false);
        }
    }

    private Load need(InstanceType type, List<DiskChoice.Disk> plan) {
        return ledger.need(type.name())
                .plus(new Load(0, 0, plan.stream().mapToInt(DiskChoice.Disk::gib).sum()));
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
