package freehold.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import freehold.hosting.GuestSighting.Cause;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.GuestSpec.NicSpec;
import freehold.hosting.GuestSpec.Power;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What every host obeys. A test of a host extends this and says how to make one, how to wait, and how to be the guest.
///
/// What a back end can't do it declares in [#lacks], and the declaration is verified: a hook that it declares to lack must
/// throw [UnsupportedOperationException].
public abstract class HostContract {
    /// What a test may need of the one that plays the guest and the machine.
    public enum Ability {
        /// Guests can be made to turn themselves off.
        SELF_OFF,
        /// Guests heed the power button.
        SOFT_OFF,
        /// A guest's machine can be killed under it.
        CRASH,
        /// The whole machine can lose its power.
        POWER_LOSS,
        /// Guests can be made to write to their serial port.
        SERIAL
    }

    /// An image that no host has.
    protected static final String NO_IMAGE = "ami-00000000000000000";

    private static final int CONSOLE_LIMIT_BYTES = 64 * 1024;

    /// The host under test, on a machine without guests and disks.
    protected abstract Host host();

    /// Another agent's host object over the same machine, as after a restart of the process. The first is not used again.
    protected abstract Host freshHost();

    /// A small guest with one disk of its own and no network, on, at boot number 1. The same for the same n.
    protected abstract GuestSpec guest(int n);

    /// Lets time pass until it is so, or fails.
    protected abstract void await(String what, BooleanSupplier isSo);

    /// Lets enough time pass for what must not happen to have happened.
    protected abstract void letTimePass();

    /// Something that is another one after the guest's machine was started anew.
    protected abstract Object incarnation(GuestId guest);

    /// Memory that the guest's machine was made with, in MiB.
    protected abstract int memoryMib(GuestId guest);

    /// The MAC addresses of the interfaces that the guest's machine has, in their order.
    protected abstract List<String> macs(GuestId guest);

    /// A disk's size, in GiB.
    protected abstract int sizeGib(VolumeId volume);

    protected abstract Set<Ability> lacks();

    /// Needs [Ability#SELF_OFF].
    protected abstract void turnItselfOff(GuestId guest);

    /// Needs [Ability#CRASH].
    protected abstract void crash(GuestId guest);

    /// Needs [Ability#POWER_LOSS]. Returns when the power is back and nothing has been started again.
    protected abstract void losePower();

    /// Needs [Ability#SERIAL].
    protected abstract void write(GuestId guest, String text);

    @Test
    void saysWhatItIs() {
        var facts = host().facts();
        assertThat(facts.zone()).isNotEmpty();
        assertThat(facts.vcpus()).isPositive();
        assertThat(facts.memoryMib()).isPositive();
        assertThat(facts.diskGib()).isPositive();
        assertThat(facts.accelerator()).isIn("kvm", "tcg", "none");
    }

    @Test
    void beginsEmpty() {
        assertThat(host().guests()).isEmpty();
        assertThat(host().volumes()).isEmpty();
    }

    @Test
    void aGuestThatIsEnsuredComesUpAtItsBootNumber() {
        var guest = up(guest(1));
        assertThat(seen(guest.id())).contains(new GuestSighting(guest.id(), true, 1, Cause.RUNNING));
        assertThat(host().volumes()).containsExactly(volume(guest));
    }

    @Test
    void ensuringAgainChangesNothing() {
        var guest = up(guest(1));
        var incarnation = incarnation(guest.id());
        host().ensure(guest);
        letTimePass();
        assertThat(host().guests()).containsExactly(new GuestSighting(guest.id(), true, 1, Cause.RUNNING));
        assertThat(incarnation(guest.id())).isEqualTo(incarnation);
    }

    @Test
    void guestsDoNotDisturbEachOther() {
        var first = up(guest(1));
        var second = up(guest(2));
        assertThat(host().guests()).extracting(GuestSighting::id).containsExactlyInAnyOrder(first.id(), second.id());
        host().remove(first.id());
        assertThat(host().guests()).containsExactly(new GuestSighting(second.id(), true, 1, Cause.RUNNING));
    }

    @Test
    void aHigherBootNumberBootsAgain() {
        var guest = up(guest(1));
        up(at(guest, 2));
        assertThat(seen(guest.id())).contains(new GuestSighting(guest.id(), true, 2, Cause.RUNNING));
    }

    @Test
    void aGuestThatIsWantedOffIsMadeButNotStarted() {
        var guest = with(guest(1), Power.OFF, true);
        host().ensure(guest);
        letTimePass();
        assertThat(seen(guest.id())).hasValueSatisfying(sighting -> {
            assertThat(sighting.up()).isFalse();
            assertThat(sighting.why()).isEqualTo(Cause.ORDERED);
        });
        assertThat(host().volumes()).containsExactly(volume(guest));
        up(guest(1));
    }

    @Test
    void goesOffWhenThePlugIsPulledAndOnAtTheNextBootNumber() {
        var guest = up(guest(1));
        off(with(guest, Power.OFF, true));
        assertThat(seen(guest.id())).contains(new GuestSighting(guest.id(), false, 1, Cause.ORDERED));
        assertThat(host().volumes()).containsExactly(volume(guest));
        up(at(guest, 2));
    }

    @Test
    void goesOffWhenThePowerButtonIsPressed() {
        var guest = up(guest(1));
        if (lacks().contains(Ability.SOFT_OFF)) {
            host().ensure(with(guest, Power.OFF, false));
            letTimePass();
            assertThat(seen(guest.id())).hasValueSatisfying(s -> assertThat(s.up()).as("declared to lack SOFT_OFF").isTrue());
            abort("guests of this back end don't heed the power button");
        }
        off(with(guest, Power.OFF, false));
        assertThat(seen(guest.id())).contains(new GuestSighting(guest.id(), false, 1, Cause.ORDERED));
    }

    @Test
    void thePlugCanBePulledWhileThePowerButtonIsNotHeeded() {
        var guest = up(guest(1));
        host().ensure(with(guest, Power.OFF, false));
        off(with(guest, Power.OFF, true));
        assertThat(seen(guest.id())).hasValueSatisfying(s -> assertThat(s.up()).isFalse());
    }

    @Test
    void canBeResizedWhileOff() {
        var guest = up(guest(1));
        off(with(guest, Power.OFF, true));
        var larger = resized(at(guest, 2), guest.memoryMib() * 2);
        host().ensure(with(larger, Power.OFF, true));
        up(larger);
        assertThat(memoryMib(guest.id())).isEqualTo(guest.memoryMib() * 2);
    }

    @Test
    void growsADiskWhileOff() {
        var guest = up(guest(1));
        off(with(guest, Power.OFF, true));
        var disk = guest.disks().getFirst();
        var larger = new DiskSpec(disk.volume(), disk.image(), disk.gib() + 1, disk.deviceName());
        up(withDisks(at(guest, 2), List.of(larger)));
        assertThat(sizeGib(disk.volume())).isEqualTo(disk.gib() + 1);
    }

    @Test
    void aGuestThatRunsIsGivenInterfaces() {
        var guest = up(guest(1));
        var incarnation = incarnation(guest.id());
        host().ensure(withNics(guest, nic(1)));
        await("an interface", () -> macs(guest.id()).equals(List.of(nic(1).mac())));
        host().ensure(withNics(guest, nic(1), nic(2)));
        await("another", () -> macs(guest.id()).equals(List.of(nic(1).mac(), nic(2).mac())));
        host().ensure(withNics(guest, nic(1), nic(2)));
        letTimePass();
        assertThat(macs(guest.id())).containsExactly(nic(1).mac(), nic(2).mac());
        assertThat(incarnation(guest.id())).isEqualTo(incarnation);
        assertThat(seen(guest.id())).contains(new GuestSighting(guest.id(), true, 1, Cause.RUNNING));
    }

    @Test
    void aGuestThatRunsLetsGoOfAnInterface() {
        var guest = up(withNics(guest(1), nic(1), nic(2)));
        var incarnation = incarnation(guest.id());
        assertThat(macs(guest.id())).containsExactly(nic(1).mac(), nic(2).mac());
        await("one interface less", () -> isSo(withNics(guest, nic(1)), () -> macs(guest.id()).equals(List.of(nic(1).mac()))));
        host().ensure(guest);
        await("the other again", () -> macs(guest.id()).equals(List.of(nic(1).mac(), nic(2).mac())));
        assertThat(incarnation(guest.id())).isEqualTo(incarnation);
    }

    @Test
    void aGuestStartsWithTheInterfacesThatItIsToHaveByThen() {
        var guest = up(withNics(guest(1), nic(1)));
        off(with(guest, Power.OFF, true));
        up(withNics(at(guest, 2), nic(2), nic(1)));
        assertThat(macs(guest.id())).containsExactly(nic(2).mac(), nic(1).mac());
    }

    /// Asks for it, as an agent does: again, while the host says not yet.
    private boolean isSo(GuestSpec guest, BooleanSupplier isSo) {
        try {
            host().ensure(guest);
        } catch (HostRefused notYet) {
            assertThat(notYet.isPermanent()).as(notYet.getMessage()).isFalse();
        }
        return isSo.getAsBoolean();
    }

    @Test
    void removingIsHarmlessTwiceAndLeavesTheDisk() {
        var guest = up(guest(1));
        host().remove(guest.id());
        host().remove(guest.id());
        letTimePass();
        assertThat(host().guests()).isEmpty();
        assertThat(host().volumes()).containsExactly(volume(guest));
        host().removeVolume(volume(guest));
        host().removeVolume(volume(guest));
        assertThat(host().volumes()).isEmpty();
    }

    @Test
    void aGuestCanBeRemovedWhileItStarts() {
        var guest = guest(1);
        host().ensure(guest);
        host().remove(guest.id());
        letTimePass();
        assertThat(host().guests()).isEmpty();
    }

    @Test
    void refusesToRemoveADiskThatAGuestHas() {
        var guest = up(guest(1));
        assertThatThrownBy(() -> host().removeVolume(volume(guest))).isInstanceOf(HostRefused.class);
        assertThat(host().volumes()).containsExactly(volume(guest));
    }

    @Test
    void aDiskIsTakenUpAgainByItsGuest() {
        var guest = up(guest(1));
        host().remove(guest.id());
        up(at(guest, 2));
        assertThat(host().volumes()).containsExactly(volume(guest));
    }

    @Test
    void aRefusalLeavesNothingBehindAndDoesNotStandInTheWayOfABetterOrder() {
        var good = guest(1);
        var disk = good.disks().getFirst();
        var bad = withDisks(good, List.of(
                new DiskSpec(new VolumeId("vol-0badbadbadbadbad0"), "", 1, "/dev/xvda"),
                new DiskSpec(disk.volume(), NO_IMAGE, disk.gib(), "/dev/xvdb")));
        assertThatThrownBy(() -> host().ensure(bad))
                .isInstanceOfSatisfying(HostRefused.class, refused -> assertThat(refused.isPermanent()).isTrue());
        assertThat(host().guests()).isEmpty();
        assertThat(host().volumes()).isEmpty();
        up(good);
    }

    @Test
    void aGuestThatTurnsItselfOffIsToldOfAndStaysOffUntilTheBootNumberRises() {
        if (isLacking(Ability.SELF_OFF, () -> turnItselfOff(guest(1).id()))) {
            return;
        }
        var guest = up(guest(1));
        var told = new AtomicInteger();
        host().onChange(told::incrementAndGet);
        turnItselfOff(guest.id());
        var off = new GuestSighting(guest.id(), false, 1, Cause.GUEST);
        await("off by itself", () -> seen(guest.id()).equals(Optional.of(off)) && told.get() > 0);
        host().ensure(guest);
        letTimePass();
        assertThat(seen(guest.id())).contains(off);
        up(at(guest, 2));
    }

    @Test
    void aGuestWhoseMachineDiesIsToldOfAndStaysOffUntilTheBootNumberRises() {
        if (isLacking(Ability.CRASH, () -> crash(guest(1).id()))) {
            return;
        }
        var guest = up(guest(1));
        var told = new AtomicInteger();
        host().onChange(told::incrementAndGet);
        crash(guest.id());
        var dead = new GuestSighting(guest.id(), false, 1, Cause.CRASH);
        await("crashed", () -> seen(guest.id()).equals(Optional.of(dead)) && told.get() > 0);
        host().ensure(guest);
        letTimePass();
        assertThat(seen(guest.id())).contains(dead);
        up(at(guest, 2));
    }

    @Test
    void aGuestThatLostPowerWithItsHostIsStartedAgainAtTheSameBootNumber() {
        if (isLacking(Ability.POWER_LOSS, this::losePower)) {
            return;
        }
        var guest = up(guest(1));
        losePower();
        await("off with its host", () -> seen(guest.id()).equals(
                Optional.of(new GuestSighting(guest.id(), false, 1, Cause.HOST))));
        up(guest);
    }

    @Test
    void keepsTheNewestOfWhatAGuestWrites() {
        if (isLacking(Ability.SERIAL, () -> write(guest(1).id(), "x"))) {
            return;
        }
        var guest = up(guest(1));
        write(guest.id(), "0123456789abcdef".repeat(CONSOLE_LIMIT_BYTES / 16 + 100));
        write(guest.id(), "the end");
        await("the end on the console", () -> new String(host().console(guest.id())).endsWith("the end"));
        assertThat(host().console(guest.id())).hasSizeLessThanOrEqualTo(CONSOLE_LIMIT_BYTES).hasSizeGreaterThan(CONSOLE_LIMIT_BYTES / 2);
    }

    @Test
    void theConsoleOfNoGuestIsEmpty() {
        assertThat(host().console(guest(1).id())).isEmpty();
    }

    @Test
    void guestsOutliveTheAgentAndAreAdopted() {
        var guest = up(guest(1));
        var incarnation = incarnation(guest.id());
        var next = freshHost();
        assertThat(next.guests()).containsExactly(new GuestSighting(guest.id(), true, 1, Cause.RUNNING));
        assertThat(next.volumes()).containsExactly(volume(guest));
        next.ensure(guest);
        letTimePass();
        assertThat(next.guests()).containsExactly(new GuestSighting(guest.id(), true, 1, Cause.RUNNING));
        assertThat(incarnation(guest.id())).isEqualTo(incarnation);
        next.remove(guest.id());
        assertThat(next.guests()).isEmpty();
    }

    private GuestSpec up(GuestSpec guest) {
        host().ensure(guest);
        await(guest.id() + " up", () -> seen(guest.id()).filter(s -> s.up() && s.boot() == guest.boot()).isPresent());
        return guest;
    }

    private void off(GuestSpec guest) {
        host().ensure(guest);
        await(guest.id() + " off", () -> seen(guest.id()).filter(s -> !s.up()).isPresent());
    }

    private Optional<GuestSighting> seen(GuestId id) {
        return host().guests().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private boolean isLacking(Ability ability, Runnable hook) {
        if (lacks().contains(ability)) {
            assertThatThrownBy(hook::run).as("declared to lack " + ability).isInstanceOf(UnsupportedOperationException.class);
            return true;
        }
        return false;
    }

    private static VolumeId volume(GuestSpec guest) {
        return guest.disks().getFirst().volume();
    }

    private static GuestSpec at(GuestSpec g, long boot) {
        return new GuestSpec(g.id(), g.power(), boot, g.force(), g.instanceType(), g.cpu(), g.memoryMib(), g.disks(), g.nics());
    }

    private static GuestSpec with(GuestSpec g, Power power, boolean force) {
        return new GuestSpec(g.id(), power, g.boot(), force, g.instanceType(), g.cpu(), g.memoryMib(), g.disks(), g.nics());
    }

    private static GuestSpec resized(GuestSpec g, int memoryMib) {
        return new GuestSpec(g.id(), g.power(), g.boot(), g.force(), g.instanceType(), g.cpu(), memoryMib, g.disks(), g.nics());
    }

    private static GuestSpec withDisks(GuestSpec g, List<DiskSpec> disks) {
        return new GuestSpec(g.id(), g.power(), g.boot(), g.force(), g.instanceType(), g.cpu(), g.memoryMib(), disks, g.nics());
    }

    private static GuestSpec withNics(GuestSpec g, NicSpec... nics) {
        return new GuestSpec(g.id(), g.power(), g.boot(), g.force(), g.instanceType(), g.cpu(), g.memoryMib(), g.disks(), List.of(nics));
    }

    private static NicSpec nic(int n) {
        return new NicSpec("eni-0123456789abcde" + "%02x".formatted(n), new NetworkId("vpc-00000001"), "02:00:00:00:00:%02x".formatted(n), 1442);
    }
}
