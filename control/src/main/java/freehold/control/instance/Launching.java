package freehold.control.instance;

import static java.util.Objects.requireNonNull;

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

    private final Catalogue catalogue;
    private final HostChoice hosts;
    private final Ledger ledger;
    private final InterfaceChoice interfaces;
    private final DiskChoice disks;
    private final SpotRequests spotRequests;

    public Launching(
            Catalogue catalogue,
            HostChoice hosts,
            Ledger ledger,
            InterfaceChoice interfaces,
            DiskChoice disks,
            SpotRequests spotRequests) {
        this.catalogue = catalogue;
        this.hosts = hosts;
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
            Siting.Terms terms,
            Optional<KeyPair> key,
            RunInstancesRequest request,
            List<DiskChoice.Disk> disks,
            Tags tags,
            Tags own,
            @Nullable SpotTerms spot,
            @Nullable String spotRequest) {
        int gib() {
            return disks.stream().mapToInt(DiskChoice.Disk::gib).sum();
        }

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

    /// How many of a type there is room for in a zone, if they may be anywhere; disks aside.
    public int room(View view, String type, String zone) {
        return hosts.count(view, type, zone);
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
        var terms = SitingChoice.of(request, type.name(), call);
        if (spot != null) {
            SpotTerms.check(terms);
        }
        var key = key(request.keyName(), call);
        var plan = disks.plan(request.blockDeviceMappings(), image);
        var tags = Tags.of(request.tagSpecifications(), Instance.TYPE).plusReserved(own);
        return new Birth(call.fresh(RESERVATION), image, type, settings, terms, key, request, plan, tags, own, spot, spotRequest);
    }

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
        var refusal = HostChoice.refusal(birth.terms(), type.name());
        for (var subnet : interfaces.subnets(request, call)) {
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
            var terms = birth.terms().in(call.get(Vpc.TYPE, subnet.vpc()));
            var search = new HostChoice.Search(
                    call.tx(), call.account(), terms, birth.spot() != null, type.name(), subnet.zone(), birth.gib(), call.now());
            var seats = yields ? hosts.reserveOrPromise(search, atLeast) : hosts.reserve(search, Math.min(atMost, addresses));
            if (seats.size() >= atLeast) {
                var born = new ArrayList<Instance>(seats.size());
                for (var seat : seats) {
                    born.add(born(birth, spot, seat, born.size(), call));
                }
                return born;
            }
            hosts.release(search, seats);
            refusal = HostChoice.refusal(birth.terms(), type.name());
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
                request.clientToken(),
                spot(birth, call));
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
        seat.await(call.tx(), id, call.now());
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
