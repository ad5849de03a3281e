package freehold.agent.guest;

import freehold.agent.CommandFailed;
import freehold.agent.libvirt.Domain;
import freehold.agent.libvirt.Libvirt;
import freehold.agent.libvirt.LibvirtException;
import freehold.hosting.GuestId;
import freehold.hosting.GuestSighting.Cause;
import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.GuestSpec.Power;
import freehold.hosting.GuestSpec;
import freehold.hosting.Host;
import freehold.hosting.HostFacts;
import freehold.hosting.HostRefused;
import freehold.hosting.VolumeId;
import freehold.kernel.time.Timeline;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This machine's guests, run by QEMU through libvirt. Guests outlive this process and libvirt's daemon alike: what there is
/// is asked of libvirt each time, and next to nothing is remembered beside it.
public final class LibvirtHost implements Host {
    private static final Logger log = LoggerFactory.getLogger(LibvirtHost.class);

    /// How long a guest may take to turn itself off when asked; then the plug is pulled, as on EC2.
    static final Duration SHUTDOWN_LIMIT = Duration.ofMinutes(2);

    private final HostFacts facts;
    private final Libvirt libvirt;
    private final Timeline time;
    private final Disks disks;
    private final Notes notes;
    private final Consoles consoles;
    private final DomainXml xml;
    private final LiveInterfaces interfaces;

    /// Guests that are to go off only to boot again, and as what. A hint that saves the wait for the next call: after a crash
    /// of this process that call does the same.
    private final Map<GuestId, GuestSpec> rebooting = new ConcurrentHashMap<>();

    private final ReentrantLock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    /// @param home   folder of its own: `volumes`, `guests` and `consoles` are made in it
    /// @param images where an image's disk is `ami-….qcow2`
    public LibvirtHost(
            HostFacts facts, Libvirt libvirt, Timeline time, Path home, Path images, Virtualization virtualization) {
        this.facts = facts;
        this.libvirt = libvirt;
        this.time = time;
        this.disks = new Disks(home.resolve("volumes"), images);
        this.notes = new Notes(home.resolve("guests"));
        this.consoles = new Consoles(home.resolve("consoles"));
        this.xml = new DomainXml(virtualization, disks);
        this.interfaces = new LiveInterfaces(libvirt, xml, time);
        libvirt.onChange(this::bootAgain);
    }

    @Override
    public HostFacts facts() {
        return facts;
    }

    @Override
    public void ensure(GuestSpec guest) {
        var turn = turn(guest.id());
        turn.lock();
        try {
            rebooting.remove(guest.id());
            var domain = libvirt.find(Identity.domain(guest.id()));
            if (guest.power() == Power.ON) {
                ensureOn(guest, domain);
            } else {
                ensureOff(guest, domain);
            }
        } catch (CommandFailed | LibvirtException | UncheckedIOException failure) {
            throw HostRefused.forNow(String.valueOf(failure.getMessage()), failure);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void remove(GuestId guest) {
        var turn = turn(guest);
        turn.lock();
        try {
            rebooting.remove(guest);
            takeAway(guest);
        } finally {
            turn.unlock();
        }
    }

    private void takeAway(GuestId guest) {
        var uuid = Identity.domain(guest);
        libvirt.find(uuid).ifPresent(domain -> {
            if (domain.isUp()) {
                pullPlug(domain);
            }
            libvirt.undefine(uuid);
        });
        consoles.remove(guest);
        notes.remove(guest);
    }

    @Override
    public Collection<GuestSighting> guests() {
        var seen = new ArrayList<GuestSighting>();
        for (var domain : libvirt.domains()) {
            guest(domain).ifPresent(guest -> seen.add(sighting(guest, domain)));
        }
        return seen;
    }

    @Override
    public Set<VolumeId> volumes() {
        return disks.all();
    }

    @Override
    public void removeVolume(VolumeId volume) {
        notes.all().forEach((guest, note) -> {
            if (note.volumes().contains(volume)) {
                throw HostRefused.forNow(guest + " has " + volume, null);
            }
        });
        disks.remove(volume);
    }

    @Override
    public byte[] console(GuestId guest) {
        return consoles.newest(guest);
    }

    @Override
    public void onChange(Runnable listener) {
        libvirt.onChange(listener);
    }

    /// Asks every guest to turn itself off, as when the machine is to be turned off: they run again when the control plane
    /// next finds them wanted.
    ///
    /// @return how many are still up
    public int askAllToShutDown() {
        int up = 0;
        for (var domain : libvirt.domains()) {
            var guest = guest(domain);
            if (guest.isPresent() && domain.isUp()) {
                up++;
                notes.write(guest.get(), note(guest.get()).off(time.now()));
                press(domain);
            }
        }
        return up;
    }

    private void ensureOn(GuestSpec guest, Optional<Domain> domain) {
        var note = notes.of(guest.id());
        if (domain.filter(Domain::isUp).isPresent()) {
            if (note.isPresent() && note.get().boot() >= guest.boot() && note.get().orderedOff() == null) {
                interfaces.bring(guest);
                return;
            }
            // To boot again is to go off first, in order.
            rebooting.put(guest.id(), guest);
            shutDown(guest.id(), domain.get(), guest.force());
            if (isUp(guest.id())) {
                return;
            }
            rebooting.remove(guest.id());
        } else if (domain.isPresent() && note.isPresent() && note.get().boot() >= guest.boot() && wentOffByItself(guest.id(), domain.get())) {
            return;
        }
        start(guest);
    }

    /// Starts those that have gone off to boot again.
    private void bootAgain() {
        for (var guest : rebooting.values()) {
            var turn = turn(guest.id());
            turn.lock();
            try {
                if (!isUp(guest.id()) && rebooting.remove(guest.id(), guest)) {
                    start(guest);
                }
            } catch (HostRefused | CommandFailed | LibvirtException | UncheckedIOException failure) {
                log.atWarn().addKeyValue("guest", guest.id()).setCause(failure).log("not booted again yet");
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean isUp(GuestId guest) {
        return libvirt.find(Identity.domain(guest)).filter(Domain::isUp).isPresent();
    }

    private ReentrantLock turn(GuestId guest) {
        return turns[Math.floorMod(guest.hashCode(), turns.length)];
    }

    private void start(GuestSpec guest) {
        disks.ensure(guest.disks());
        var note = notes.write(guest.id(), new Note(guest.boot(), null, false, volumes(guest)));
        libvirt.define(xml.of(guest, consoles.file(guest.id())));
        libvirt.start(Identity.domain(guest.id()));
        notes.write(guest.id(), note.begun());
        log.atInfo().addKeyValue("guest", guest.id()).addKeyValue("boot", guest.boot()).log("guest started");
    }

    private void ensureOff(GuestSpec guest, Optional<Domain> domain) {
        if (domain.isEmpty()) {
            disks.ensure(guest.disks());
            notes.write(guest.id(), new Note(guest.boot(), time.now(), false, volumes(guest)));
            libvirt.define(xml.of(guest, consoles.file(guest.id())));
        } else if (domain.get().isUp()) {
            shutDown(guest.id(), domain.get(), guest.force());
        }
    }

    /// Presses the power button, or pulls the plug if that is asked for or the button was not heeded long enough.
    private void shutDown(GuestId guest, Domain domain, boolean force) {
        var note = notes.write(guest, note(guest).off(time.now()));
        var since = note.orderedOff();
        if (force || since == null || time.now().isAfter(since.plus(SHUTDOWN_LIMIT))) {
            pullPlug(domain);
            log.atInfo().addKeyValue("guest", guest).addKeyValue("force", force).log("plug pulled");
        } else {
            press(domain);
        }
    }

    private void press(Domain domain) {
        try {
            libvirt.pressPowerButton(domain.uuid());
        } catch (LibvirtException failure) {
            throwIfStillUp(domain, failure);
        }
    }

    private void pullPlug(Domain domain) {
        try {
            libvirt.destroy(domain.uuid());
        } catch (LibvirtException failure) {
            throwIfStillUp(domain, failure);
        }
    }

    /// A guest that went off at that very moment needs nothing more.
    private void throwIfStillUp(Domain domain, LibvirtException failure) {
        if (libvirt.find(domain.uuid()).filter(Domain::isUp).isPresent()) {
            throw failure;
        }
    }

    private GuestSighting sighting(GuestId guest, Domain domain) {
        var note = note(guest);
        boolean isOfThatBoot = domain.isUp() || note.started() || note.orderedOff() != null;
        return new GuestSighting(guest, domain.isUp(), isOfThatBoot ? note.boot() : note.boot() - 1, cause(guest, domain));
    }

    private Cause cause(GuestId guest, Domain domain) {
        if (domain.isUp()) {
            return Cause.RUNNING;
        }
        if (note(guest).orderedOff() != null || !note(guest).started()) {
            return Cause.ORDERED;
        }
        return switch (domain.reason()) {
            case SHUTDOWN -> Cause.GUEST;
            case DESTROYED, CRASHED, DAEMON -> Cause.CRASH;
            case UNKNOWN, FAILED, MIGRATED, SAVED, FROM_SNAPSHOT -> Cause.HOST;
        };
    }

    private boolean wentOffByItself(GuestId guest, Domain domain) {
        var cause = cause(guest, domain);
        return cause == Cause.GUEST || cause == Cause.CRASH;
    }

    private Note note(GuestId guest) {
        return notes.of(guest).orElseGet(() -> new Note(0, null, true, Set.of()));
    }

    private static Set<VolumeId> volumes(GuestSpec guest) {
        return guest.disks().stream().map(DiskSpec::volume).collect(Collectors.toUnmodifiableSet());
    }

    /// The guest that a domain is, if it is one of ours.
    private static Optional<GuestId> guest(Domain domain) {
        if (!domain.name().matches("i-[0-9a-f]{8,17}")) {
            return Optional.empty();
        }
        var guest = new GuestId(domain.name());
        return domain.uuid().equals(Identity.domain(guest)) ? Optional.of(guest) : Optional.empty();
    }
}
