package freehold.control.instancetype;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.hosting.GuestSpec.CpuShare;
import org.junit.jupiter.api.Test;

class CpuSharesTest {
    private final Catalogue types = InstanceTypesFile.own();

    @Test
    void aBurstableGuestMayUseItsProcessorsButWeighsItsBaseline() {
        assertThat(of("t3.nano")).isEqualTo(new CpuShare(1, 2, 200, 10));
        assertThat(of("t3.2xlarge")).isEqualTo(new CpuShare(4, 2, 800, 320));
    }

    @Test
    void aWholeProcessorWeighsAHundred() {
        assertThat(of("m5.large")).isEqualTo(new CpuShare(1, 2, 200, 200));
        assertThat(of("m5.24xlarge")).isEqualTo(new CpuShare(48, 2, 9600, 9600));
    }

    @Test
    void weightsStayWithinTheKernelsLimits() {
        assertThat(of(new InstanceType("a.huge", 512, 1024, null, "1")).weight()).isEqualTo(10_000);
    }

    @Test
    void noTypeTakesFromAnotherWhatThatIsPromised() {
        for (var one : types.all()) {
            for (var other : types.all()) {
                double ratio = (double) of(one).weight() / of(other).weight();
                assertThat(ratio).isEqualTo((double) one.promisedPercent() / other.promisedPercent());
            }
        }
    }

    @Test
    void fewerProcessorsAreACeilingAndWeighAsMuch() {
        assertThat(CpuShares.of(types.get("m5.2xlarge"), new Processors(2, 1))).isEqualTo(new CpuShare(2, 1, 200, 800));
    }

    private CpuShare of(String name) {
        return of(types.get(name));
    }

    private static CpuShare of(InstanceType type) {
        return CpuShares.of(type, Processors.of(type));
    }
}
