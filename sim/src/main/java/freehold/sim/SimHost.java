package freehold.sim;

import freehold.hosting.GuestId;
import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSpec;
import freehold.hosting.Host;
import freehold.hosting.HostFacts;
import freehold.hosting.HostRefused;
import freehold.hosting.VolumeId;
import freehold.sim.Mishaps.Step;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// A host without a machine under it: obeys the contract of every host, costs next to nothing, and fails as it is told.
///
/// It never blocks and has no thread. What takes time on a real host is a task of the timeline here.
public final class SimHost implements Host {
    private final SimMachine machine;
    private final Mishaps mishaps;
    private final Runnable onDeath;
    private volatile boolean isDead;
    private volatile List<GuestSighting> oldSightings = List.of();
    private volatile boolean isBlind;

    /// A host on which nothing goes wrong.
    public SimHost(SimMachine machine) {
        this(machine, Mishaps.NONE, () -> {});
    }

    /// @param onDeath called when a mishap has ended the agent's process: from then on this object only throws
    public SimHost(SimMachine machine, Mishaps mishaps, Runnable onDeath) {
        this.machine = machine;
        this.mishaps = mishaps;
        this.onDeath = onDeath;
    }

    @Override
    public HostFacts facts() {
        return machine.facts();
    }

    @Override
    public void ensure(GuestSpec guest) {
        suffer(Step.ENSURE, () -> machine.ensure(guest));
    }

    @Override
    public void remove(GuestId guest) {
        suffer(Step.REMOVE, () -> machine.remove(guest));
    }

    @Override
    public void removeVolume(VolumeId volume) {
        suffer(Step.REMOVE_VOLUME, () -> machine.removeVolume(volume));
    }

    @Override
    public Collection<GuestSighting> guests() {
        checkAlive();
        return isBlind ? oldSightings : machine.guests();
    }

    @Override
    public Set<VolumeId> volumes() {
        checkAlive();
        return machine.volumes();
    }

    @Override
    public byte[] console(GuestId guest) {
        checkAlive();
        return machine.console(guest);
    }

    @Override
    public void onChange(Runnable listener) {
        checkAlive();
        machine.listen(listener);
    }

    private void suffer(Step step, Runnable act) {
        checkAlive();
        var mishap = mishaps.at(step);
        if (mishap.isEmpty()) {
            act.run();
            return;
        }
        switch (mishap.get()) {
            case REFUSAL_FOR_NOW -> throw HostRefused.forNow("a mishap: not now", null);
            case REFUSAL_FOR_GOOD -> throw HostRefused.forGood("a mishap: never", null);
            case SILENCE -> {}
            case DEATH_BEFORE -> die();
            case DEATH_AFTER -> {
                act.run();
                die();
            }
            case POWER_LOSS -> {
                act.run();
                machine.losePower();
                die();
            }
            case LATE -> {
                lookAway();
                act.run();
            }
            case TWICE -> {
                act.run();
                act.run();
                machine.changed();
                machine.changed();
            }
        }
    }

    private void die() {
        isDead = true;
        onDeath.run();
        checkAlive();
    }

    private void checkAlive() {
        if (isDead) {
            throw new IllegalStateException("the agent of " + machine.facts().id() + " is dead");
        }
    }

    /// Sees for a while what it saw last.
    private void lookAway() {
        oldSightings = machine.guests();
        isBlind = true;
        machine.timeline().after(machine.settings().late(), () -> {
            isBlind = false;
            if (!isDead) {
                machine.changed();
            }
        });
    }
}
