package freehold.control.instancetype;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.hosting.GuestSpec.CpuShare;
import org.junit.jupiter.api.Test;

class CpuSharesTest {
    private final Catalogue types = InstanceTypesFile.own();

    @Test
    void aBurstableGuestMayUseItsProcessorsButWeighsItsBaseline() {
        assertThat(CpuShares.of(types.get("t3.nano"))).isEqualTo(new CpuShare(2, 200, 10));
        assertThat(CpuShares.of(types.get("t3.2xlarge"))).isEqualTo(new CpuShare(8, 800, 320));
    }

    @Test
    void aWholeProcessorWeighsAHundred() {
        assertThat(CpuShares.of(types.get("m5.large"))).isEqualTo(new CpuShare(2, 200, 200));
        assertThat(CpuShares.of(types.get("m5.24xlarge"))).isEqualTo(new CpuShare(96, 9600, 9600));
    }

    @Test
    void weightsStayWithinTheKernelsLimits() {
        assertThat(CpuShares.of(new InstanceType("a.huge", 512, 1024, null, "1")).weight()).isEqualTo(10_000);
    }

    @Test
    void noTypeTakesFromAnotherWhatThatIsPromised() {
        for (var one : types.all()) {
            for (var other : types.all()) {
                double ratio = (double) CpuShares.of(one).weight() / CpuShares.of(other).weight();
                assertThat(ratio).isEqualTo((double) one.promisedPercent() / other.promisedPercent());
            }
        }
    }
}
