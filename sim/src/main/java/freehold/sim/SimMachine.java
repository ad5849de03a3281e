package freehold.sim;

import freehold.hosting.GuestId;
import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSighting.Cause;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.GuestSpec.Power;
import freehold.hosting.HostFacts;
import freehold.hosting.HostRefused;
import freehold.hosting.VolumeId;
import freehold.kernel.time.Timeline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A machine with its guests and disks. It outlives the [SimHost]s that act on it, as a real one outlives its agents, and
/// only it knows the truth that they report.
public final class SimMachine {
    private final HostFacts facts;
    private final Timeline timeline;
    private final SimSettings settings;
    private final Map<GuestId, SimGuest> guests = new LinkedHashMap<>();
    private final Map<VolumeId, Integer> volumeGib = new LinkedHashMap<>();
    private Runnable onChange = () -> {};

    public SimMachine(HostFacts facts, Timeline timeline, SimSettings settings) {
        this.facts = facts;
        this.timeline = timeline;
        this.settings = settings;
    }

    public HostFacts facts() {
        return facts;
    }

    public Timeline timeline() {
        return timeline;
    }

    public SimSettings settings() {
        return settings;
    }

    /// Everything that is there, as it is.
    public synchronized List<GuestSighting> guests() {
        return guests.values().stream().map(SimGuest::sighting).toList();
    }

    public synchronized Set<VolumeId> volumes() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(volumeGib.keySet()));
    }

    /// A disk's size; empty if there is no such disk.
    public synchronized Optional<Integer> sizeOf(VolumeId volume) {
        return Optional.ofNullable(volumeGib.get(volume));
    }

    /// What the guest was made as; empty if it isn't there.
    public synchronized Optional<GuestSpec> specOf(GuestId guest) {
        return Optional.ofNullable(guests.get(guest)).map(found -> found.spec);
    }

    /// The guest turns itself off, as by `poweroff`.
    public void shutDown(GuestId guest) {
        turnOff(guest, Cause.GUEST);
    }

    /// The guest's machine dies under it.
    public void crash(GuestId guest) {
        turnOff(guest, Cause.CRASH);
    }

    /// The guest writes to its serial port.
    public synchronized void write(GuestId guest, String text) {
        Optional.ofNullable(guests.get(guest)).ifPresent(found -> found.write(text));
    }

    /// Every guest is off at once.
    public void losePower() {
        synchronized (this) {
            guests.values().forEach(guest -> guest.turnOff(Cause.HOST));
        }
        changed();
    }

    synchronized void listen(Runnable listener) {
        onChange = listener;
    }

    /// Tells the agent that something is new.
    void changed() {
        Runnable listener;
        synchronized (this) {
            listener = onChange;
        }
        listener.run();
    }

    synchronized void ensure(GuestSpec spec) {
        refuseWhatCannotBe(spec);
        for (var disk : spec.disks()) {
            volumeGib.merge(disk.volume(), disk.gib(), Math::max);
        }
        var guest = guests.computeIfAbsent(spec.id(), _ -> new SimGuest(spec));
        guest.spec = spec;
        switch (spec.power()) {
            case ON -> {
                if (guest.isStarting ? guest.pendingBoot < spec.boot() : !spec.isMetBy(guest.sighting())) {
                    start(guest, spec.boot());
                }
            }
            case OFF -> {
                if (spec.force() || !guest.up) {
                    guest.turnOff(Cause.ORDERED);
                } else if (guest.pending == null || guest.isStarting) {
                    pressPowerButton(guest);
                }
            }
        }
    }

    synchronized void remove(GuestId id) {
        var guest = guests.remove(id);
        if (guest != null) {
            guest.turnOff(Cause.ORDERED);
        }
    }

    synchronized void removeVolume(VolumeId volume) {
        for (var guest : guests.values()) {
            if (guest.has(volume)) {
                throw HostRefused.forNow(volume + " belongs to " + guest.spec.id(), null);
            }
        }
        volumeGib.remove(volume);
    }

    /// What a guest has written; empty if it isn't here.
    public synchronized byte[] console(GuestId id) {
        var guest = guests.get(id);
        return guest == null ? new byte[0] : guest.console();
    }

    private void start(SimGuest guest, long boot) {
        guest.dropPending();
        guest.isStarting = true;
        guest.pendingBoot = boot;
        guest.pending = timeline.after(settings.boot(), () -> started(guest, boot));
    }

    private void started(SimGuest guest, long boot) {
        synchronized (this) {
            if (!guest.isStarting || guest.pendingBoot != boot) {
                return;
            }
            guest.dropPending();
            guest.up = true;
            guest.boot = boot;
            guest.why = Cause.RUNNING;
            guest.write("boot " + boot + " of " + guest.spec.id() + " as " + guest.spec.instanceType() + "\r\n");
        }
        changed();
    }

    private void pressPowerButton(SimGuest guest) {
        guest.dropPending();
        guest.pending = timeline.after(settings.shutdown(), () -> stopped(guest));
    }

    private void stopped(SimGuest guest) {
        synchronized (this) {
            if (guest.pending == null || guest.isStarting) {
                return;
            }
            guest.turnOff(Cause.ORDERED);
        }
        changed();
    }

    private void turnOff(GuestId id, Cause cause) {
        synchronized (this) {
            var guest = guests.get(id);
            if (guest == null || !guest.up) {
                return;
            }
            guest.turnOff(cause);
        }
        changed();
    }

    private void refuseWhatCannotBe(GuestSpec spec) {
        for (var disk : spec.disks()) {
            if (!volumeGib.containsKey(disk.volume()) && !disk.image().isEmpty() && !settings.hasImage().test(disk.image())) {
                throw HostRefused.forGood("no such image: " + disk.image(), null);
            }
        }
        if (isDiskOfAnother(spec)) {
            throw HostRefused.forNow("another guest has a disk of " + spec.id(), null);
        }
        long growthGib = spec.disks().stream()
                .mapToLong(disk -> Math.max(0, disk.gib() - volumeGib.getOrDefault(disk.volume(), 0)))
                .sum();
        if (growthGib > 0 && growthGib + volumeGib.values().stream().mapToLong(gib -> gib).sum() > facts.diskGib()) {
            throw HostRefused.forGood("no room for " + growthGib + " GiB of disks", null);
        }
        if (spec.power() == Power.ON && memoryOfOthersMib(spec.id()) + spec.memoryMib() > facts.memoryMib()) {
            throw HostRefused.forGood("no room for " + spec.memoryMib() + " MiB of memory", null);
        }
    }

    private long memoryOfOthersMib(GuestId id) {
        return guests.values().stream().filter(guest -> !guest.spec.id().equals(id)).mapToLong(SimGuest::memoryMib).sum();
    }

    /// A disk that isn't there yet is nobody's: most guests are new, and not compared with all others.
    private boolean isDiskOfAnother(GuestSpec spec) {
        var there = spec.disks().stream().map(DiskSpec::volume).filter(volumeGib::containsKey).toList();
        return !there.isEmpty()
                && guests.values().stream().anyMatch(guest -> !guest.spec.id().equals(spec.id()) && there.stream().anyMatch(guest::has));
    }
}
