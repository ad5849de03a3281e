package freehold.control.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VolumePricesTest {
    @Test
    void theOwnListHasThePrices() {
        assertThat(VolumePrices.own().of("gp3")).isEqualTo(new VolumePrice("0.08", 3000, "0.005", 125, "0.04"));
        assertThat(VolumePrices.own().of("gp2").usdPerGib()).isEqualTo("0.10");
        assertThat(VolumePrices.own().of("unlisted").usdPerGib()).isEqualTo("0");
    }

    @Test
    void aWrongPriceIsNamed() {
        assertThatThrownBy(() -> VolumePrices.read("prices.csv", "type,usd-per-gib\ngp3,cheap"))
                .hasMessage("prices.csv, line 2, column usd-per-gib: 'cheap' is not a number such as 0.0104");
        assertThatThrownBy(() -> VolumePrices.read("prices.csv", "type,usd-per-gib\ngp3,1\ngp3,2"))
                .hasMessage("prices.csv, line 3, column type: 'gp3' is there twice; remove one");
    }
}
