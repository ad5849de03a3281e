package freehold.sim;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.hosting.ControlPlane;
import freehold.hosting.GuestId;
import freehold.hosting.GuestSighting;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.Power;
import freehold.hosting.HostId;
import freehold.hosting.HostOrders;
import freehold.hosting.HostReport;
import freehold.hosting.VolumeId;
import freehold.sim.Mishaps.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The agent's loop, between simulated machines and a control plane that is two maps.
class AgentLoopTest {
    final SimTimeline time = SimTimeline.create();
    final Orders orders = new Orders();
    final SimRack rack = new SimRack(time, Guests.settings(), List.of(Guests.facts("sim-1")));
    final SimMachine machine = rack.machines().iterator().next();

    @Test
    void makesWhatIsOrderedAndReportsIt() {
        rack.connect(orders);
        orders.want(Guests.guest(1));
        time.settle();
        assertThat(orders.newest().guests()).containsExactlyElementsOf(machine.guests());
        assertThat(machine.guests()).extracting(GuestSighting::up).containsExactly(true);
    }

    @Test
    void removesWhatIsNotOrderedWithItsDisks() {
        rack.connect(orders);
        orders.want(Guests.guest(1));
        orders.want(Guests.guest(2));
        time.settle();
        orders.drop(Guests.guest(1).id());
        time.settle();
        assertThat(machine.guests()).extracting(GuestSighting::id).containsExactly(Guests.guest(2).id());
        assertThat(machine.volumes()).containsExactly(Guests.guest(2).disks().getFirst().volume());
    }

    @Test
    void keepsADiskThatIsOrderedWithoutAGuest() {
        rack.connect(orders);
        orders.want(Guests.guest(1));
        time.settle();
        orders.keep(Guests.guest(1).disks().getFirst().volume());
        orders.drop(Guests.guest(1).id());
        time.settle();
        assertThat(machine.guests()).isEmpty();
        assertThat(machine.volumes()).hasSize(1);
    }

    @Test
    void resizesAGuestThatIsOff() {
        rack.connect(orders);
        var guest = off(Guests.guest(1));
        orders.want(guest);
        time.settle();
        orders.want(new GuestSpec(guest.id(), guest.power(), 1, true, "t3.micro", guest.cpu(), 1024, guest.disks(), guest.nics()));
        time.settle();
        assertThat(machine.specOf(guest.id()).orElseThrow().memoryMib()).isEqualTo(1024);
    }

    @Test
    void leavesGuestsAloneWhileTheControlPlaneIsAwayAndComesBack() {
        rack.connect(orders);
        orders.want(Guests.guest(1));
        time.settle();
        orders.isAway = true;
        time.advance(Duration.ofMinutes(10));
        machine.shutDown(Guests.guest(1).id());
        time.advance(Duration.ofMinutes(10));
        assertThat(machine.guests()).hasSize(1);
        orders.isAway = false;
        time.advance(Duration.ofMinutes(1));
        assertThat(orders.newest().guests()).containsExactlyElementsOf(machine.guests());
    }

    @Test
    void reportsARefusalForGoodAndAsksNoMore() {
        var luck = Mishaps.next(Step.ENSURE, Mishap.REFUSAL_FOR_GOOD);
        rack.suffer(_ -> luck);
        rack.connect(orders);
        orders.want(Guests.guest(1));
        time.settle();
        time.advance(Duration.ofMinutes(5));
        assertThat(machine.guests()).isEmpty();
        assertThat(orders.newest().refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.id()).isEqualTo(Guests.guest(1).id());
            assertThat(refusal.permanent()).isTrue();
        });
        orders.want(Guests.guest(1, 2));
        time.settle();
        assertThat(machine.guests()).hasSize(1);
        assertThat(orders.newest().refusals()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Mishap.class, mode = EnumSource.Mode.EXCLUDE, names = "REFUSAL_FOR_GOOD")
    void survivesEveryMishapAtEveryStep(Mishap mishap) {
        for (var step : Step.values()) {
            var luck = Mishaps.next(step, mishap, mishap);
            rack.suffer(_ -> luck);
            rack.connect(orders);
            orders.want(Guests.guest(1));
            time.advance(Duration.ofMinutes(3));
            assertThat(machine.guests()).as(step + " in " + time).extracting(GuestSighting::up).containsExactly(true);
            assertThat(orders.newest().guests()).isEqualTo(machine.guests());
            orders.drop(Guests.guest(1).id());
            time.advance(Duration.ofMinutes(3));
            assertThat(machine.guests()).as(step + " in " + time).isEmpty();
            assertThat(machine.volumes()).as(step + " in " + time).isEmpty();
        }
    }

    @RepeatedTest(20)
    void comesToItsOrdersThroughAnyStormOfMishaps() {
        rack.suffer(_ -> Mishaps.byChance(0.3, time.random()));
        rack.connect(orders);
        for (int round = 0; round < 300; round++) {
            int n = time.random().nextInt(20);
            switch (time.random().nextInt(4)) {
                case 0 -> orders.drop(Guests.guest(n).id());
                case 1 -> orders.want(off(Guests.guest(n, round + 1)));
                default -> orders.want(Guests.guest(n, round + 1));
            }
            time.advance(Duration.ofMillis(time.random().nextInt(3000)));
        }
        rack.suffer(_ -> Mishaps.NONE);
        orders.raiseAll();
        time.advance(Duration.ofMinutes(5));
        assertThat(machine.guests()).as(time.toString()).extracting(GuestSighting::id)
                .containsExactlyInAnyOrderElementsOf(orders.wanted.keySet());
        for (var guest : machine.guests()) {
            assertThat(orders.wanted.get(guest.id()).isMetBy(guest)).as(guest + " in " + time).isTrue();
        }
        assertThat(machine.volumes()).hasSize(orders.wanted.size());
    }

    @Test
    void aNewAgentDisturbsNothing() {
        rack.connect(orders);
        orders.want(Guests.guest(1));
        time.settle();
        var before = new String(machine.console(Guests.guest(1).id()));
        long number = orders.newest().number();
        rack.connect(orders);
        time.settle();
        assertThat(new String(machine.console(Guests.guest(1).id()))).isEqualTo(before);
        assertThat(orders.newest().number()).isGreaterThan(number);
    }

    @Test
    void tenThousandHostsCarryAHundredThousandGuestsInOneProcess() {
        var many = SimRack.of(10_000, List.of("local-1a", "local-1b"), Guests.facts("like"), time, Guests.settings());
        var all = new Orders();
        many.connect(all);
        IntStream.range(0, 100_000).forEach(n -> all.wantOn(new HostId("sim-" + (n % 10_000 + 1)), Guests.guest(n)));
        time.advance(Duration.ofSeconds(30));
        assertThat(many.machines().stream().mapToInt(m -> m.guests().size()).sum()).isEqualTo(100_000);
        assertThat(all.reports.values().stream().flatMap(r -> r.guests().stream()).filter(GuestSighting::up)).hasSize(100_000);
        many.close();
    }

    private static GuestSpec off(GuestSpec g) {
        return new GuestSpec(g.id(), Power.OFF, g.boot(), true, g.instanceType(), g.cpu(), g.memoryMib(), g.disks(), g.nics());
    }

    /// A control plane that wants what a test wants.
    static final class Orders implements ControlPlane {
        private static final HostId ONLY = new HostId("sim-1");

        final Map<GuestId, GuestSpec> wanted = new LinkedHashMap<>();
        final Map<HostId, List<GuestId>> placed = new HashMap<>();
        final Set<VolumeId> kept = new HashSet<>();
        final Map<HostId, HostReport> reports = new HashMap<>();
        final Map<HostId, List<Runnable>> wakes = new HashMap<>();
        boolean isAway;

        void want(GuestSpec guest) {
            wantOn(ONLY, guest);
        }

        void wantOn(HostId host, GuestSpec guest) {
            if (wanted.put(guest.id(), guest) == null) {
                placed.computeIfAbsent(host, _ -> new ArrayList<>()).add(guest.id());
            }
            wake(host);
        }

        void drop(GuestId guest) {
            wanted.remove(guest);
            placed.getOrDefault(ONLY, new ArrayList<>()).remove(guest);
            wake(ONLY);
        }

        void keep(VolumeId volume) {
            kept.add(volume);
        }

        /// As an operator would after a refusal for good: a new boot number.
        void raiseAll() {
            wanted.replaceAll((_, g) -> new GuestSpec(
                    g.id(), g.power(), 1_000_000, g.force(), g.instanceType(), g.cpu(), g.memoryMib(), g.disks(), g.nics()));
        }

        HostReport newest() {
            return reports.get(ONLY);
        }

        private void wake(HostId host) {
            wakes.getOrDefault(host, List.of()).forEach(Runnable::run);
        }

        @Override
        public HostOrders exchange(HostReport report) {
            if (isAway) {
                throw new IllegalStateException("the control plane is away");
            }
            var id = report.facts().id();
            var before = reports.put(id, report);
            assertThat(before == null || before.number() < report.number()).as("reports rise").isTrue();
            return new HostOrders(placed.getOrDefault(id, List.of()).stream().map(wanted::get).toList(), Set.copyOf(kept));
        }

        @Override
        public void onOrders(HostId host, Runnable wake) {
            wakes.computeIfAbsent(host, _ -> new ArrayList<>()).add(wake);
        }
    }
}
