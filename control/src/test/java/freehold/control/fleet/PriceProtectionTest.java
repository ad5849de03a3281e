package freehold.control.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.InstanceTypesFile;
import freehold.kernel.Fault;
import freehold.model.ec2.InstanceRequirementsRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceProtectionTest {
    @Test
    void keepsAllWhereNothingIsSaid() {
        assertThat(onDemand(asked(), "t3.nano", "m5.24xlarge")).containsExactly("t3.nano", "m5.24xlarge");
        assertThat(onDemand(asked().spotMaxPricePercentageOverLowestPrice(0), "t3.nano", "t3.micro")).hasSize(2);
        assertThat(onDemand(asked().onDemandMaxPricePercentageOverLowestPrice(0))).isEmpty();
    }

    @Test
    void comparesWithTheCheapestOrdinaryType() {
        assertThat(onDemand(asked().onDemandMaxPricePercentageOverLowestPrice(20), "t3.nano", "c5.large", "m5.large", "r5.large", "m5.xlarge"))
                .as("c5.large costs 0.085").containsExactly("t3.nano", "c5.large", "m5.large");
        assertThat(onDemand(asked().onDemandMaxPricePercentageOverLowestPrice(100), "t3.nano", "t3.micro", "t3.small"))
                .as("twice t3.nano").containsExactly("t3.nano", "t3.micro");
        assertThat(onDemand(asked().onDemandMaxPricePercentageOverLowestPrice(0), "m1.small", "m1.medium")).containsExactly("m1.small");
        assertThat(onDemand(asked().onDemandMaxPricePercentageOverLowestPrice(999_999), "t3.nano", "m5.24xlarge")).hasSize(2);
    }

    @Test
    void comparesSpotPricesWithTheirsOrWithWhatItCostsOnDemand() {
        assertThat(spot(asked().spotMaxPricePercentageOverLowestPrice(20), "c5.large", "m5.large", "r5.large")).containsExactly("c5.large", "m5.large");
        assertThat(spot(asked().maxSpotPriceAsPercentageOfOptimalOnDemandPrice(50), "c5.large", "m5.large", "m5.2xlarge"))
                .as("0.0425 at most, and half of each").containsExactly("c5.large");
        assertThatThrownBy(() -> spot(asked().spotMaxPricePercentageOverLowestPrice(1).maxSpotPriceAsPercentageOfOptimalOnDemandPrice(1), "c5.large"))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("InvalidParameterCombination"));
    }

    private static InstanceRequirementsRequest.Builder asked() {
        return InstanceRequirementsRequest.builder();
    }

    private static List<String> onDemand(InstanceRequirementsRequest.Builder asked, String... types) {
        return names(new PriceProtection(asked.build(), false, type -> new BigDecimal(type.usdPerHour())), types);
    }

    /// At half the price.
    private static List<String> spot(InstanceRequirementsRequest.Builder asked, String... types) {
        return names(new PriceProtection(asked.build(), true, type -> new BigDecimal(type.usdPerHour()).multiply(new BigDecimal("0.5"))), types);
    }

    private static List<String> names(PriceProtection protection, String... types) {
        return protection.among(Stream.of(types).map(InstanceTypesFile.own()::get).toList()).stream().map(InstanceType::name).toList();
    }
}
