package freehold.control.instancetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.kernel.Fault;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    private final Catalogue types = InstanceTypesFile.own();

    @Test
    void aTypeMayHaveFewerCoresAndOneThreadOnEach() {
        assertThat(Processors.validCores(types.get("m5.2xlarge"))).containsExactly(2, 4);
        assertThat(Processors.validThreads(types.get("m5.2xlarge"))).containsExactly(1, 2);
        assertThat(Processors.validCores(types.get("t3.nano"))).containsExactly(1);
        assertThat(Processors.choose(types.get("m5.2xlarge"), 2, 1).vcpus()).isEqualTo(2);
    }

    @Test
    void aTypeWhoseThreadsAreItsCoresHasNoChoice() {
        assertThat(Processors.validCores(types.get("t2.medium"))).containsExactly(2);
        assertThat(Processors.validThreads(types.get("t2.medium"))).containsExactly(1);
    }

    @Test
    void aTypesOwnAreAmongThoseItMayHave() {
        assertThat(types.all()).allSatisfy(type -> {
            var own = Processors.of(type);
            assertThat(Processors.choose(type, own.cores(), own.threadsPerCore())).isEqualTo(own);
            var described = Objects.requireNonNull(TypeItem.of(type).vCpuInfo());
            assertThat(described.defaultVCpus()).isEqualTo(own.vcpus());
            if (own.vcpus() > 1) {
                assertThat(described.validCores()).contains(own.cores());
            } else {
                assertThat(described.validCores()).as("no choice").isEmpty();
            }
        });
    }

    @Test
    void saysWhatATypeMayHave() {
        assertThatThrownBy(() -> Processors.choose(types.get("m5.2xlarge"), 3, 1))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("Value (3) for parameter CoreCount is invalid", "supports 2, 4");
    }
}
