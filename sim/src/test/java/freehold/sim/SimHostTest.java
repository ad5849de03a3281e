package freehold.sim;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.hosting.GuestId;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.NicSpec;
import freehold.hosting.Host;
import freehold.hosting.HostContract;
import freehold.hosting.VolumeId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

class SimHostTest extends HostContract {
    final SimTimeline time = SimTimeline.create();
    final SimMachine machine = new SimMachine(Guests.facts("sim-1"), time, Guests.settings());
    Host host = new SimHost(machine);

    @Override
    protected Host host() {
        return host;
    }

    @Override
    protected Host freshHost() {
        host = new SimHost(machine);
        return host;
    }

    @Override
    protected GuestSpec guest(int n) {
        return Guests.guest(n);
    }

    @Override
    protected void await(String what, BooleanSupplier isSo) {
        for (int second = 0; second < 60 && !isSo.getAsBoolean(); second++) {
            time.advance(Duration.ofSeconds(1));
        }
        assertThat(isSo.getAsBoolean()).as(what + ", in " + time).isTrue();
    }

    @Override
    protected void letTimePass() {
        time.advance(Duration.ofMinutes(1));
    }

    @Override
    protected Object incarnation(GuestId guest) {
        return new String(machine.console(guest), StandardCharsets.UTF_8);
    }

    @Override
    protected int memoryMib(GuestId guest) {
        return machine.specOf(guest).orElseThrow().memoryMib();
    }

    @Override
    protected List<String> macs(GuestId guest) {
        return machine.specOf(guest).orElseThrow().nics().stream().map(NicSpec::mac).toList();
    }

    @Override
    protected int sizeGib(VolumeId volume) {
        return machine.sizeOf(volume).orElseThrow();
    }

    @Override
    protected Set<Ability> lacks() {
        return Set.of();
    }

    @Override
    protected void turnItselfOff(GuestId guest) {
        machine.shutDown(guest);
    }

    @Override
    protected void crash(GuestId guest) {
        machine.crash(guest);
    }

    @Override
    protected void losePower() {
        machine.losePower();
    }

    @Override
    protected void write(GuestId guest, String text) {
        machine.write(guest, text);
    }
}
