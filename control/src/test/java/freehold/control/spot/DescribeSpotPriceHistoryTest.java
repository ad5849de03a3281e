package freehold.control.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.SpotShares;
import freehold.control.operation.Filters;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeSpotPriceHistoryTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String beginning = Filters.time(cloud.time().now());

    @Test
    void tellsWhatHasHeldSinceTheRegionBegan() {
        cloud.time().advance(Duration.ofDays(1));
        var all = alice.call("DescribeSpotPriceHistory");
        assertThat(all.count("spotPriceHistorySet/item")).as("4 types in 3 zones").isEqualTo(12);
        assertThat(all.text("nextToken")).isEmpty();
        var micro = alice.call("DescribeSpotPriceHistory", "InstanceType.1", "t3.micro", "AvailabilityZone", "local-1b");
        assertThat(micro.text("//spotPrice")).isEqualTo("0.003120");
        assertThat(micro.text("//timestamp")).isEqualTo(beginning);
        assertThat(micro.text("//productDescription")).isEqualTo("Linux/UNIX");
        assertThat(micro.text("//availabilityZoneId")).isEqualTo("loc1-az2");
    }

    @Test
    void tellsChangesTheNewestFirstAndWhatHeldWhenTheTimeBegan() {
        cloud.time().advance(Duration.ofDays(1));
        var change = Filters.time(cloud.time().now());
        var dearer = new Catalogue(List.of(new InstanceType("t3.micro", 2, 1024, 10, "0.0104")), SpotShares.read("0.3", List.of("t3.micro/local-1b=0.5")));
        PriceHistory.note(cloud.store(), cloud.region(), dearer, cloud.time().now());
        PriceHistory.note(cloud.store(), cloud.region(), dearer, cloud.time().now());
        cloud.time().advance(Duration.ofDays(1));
        assertThat(prices()).containsExactly("0.005200", "0.003120");
        assertThat(prices("StartTime", change)).containsExactly("0.005200");
        assertThat(prices("EndTime", beginning)).containsExactly("0.003120");
        assertThat(prices("StartTime", Filters.time(cloud.time().now()))).containsExactly("0.005200");
        assertThat(prices("Filter.1.Name", "spot-price", "Filter.1.Value.1", "0.0052*")).containsExactly("0.005200");
        assertThat(prices("Filter.1.Name", "timestamp", "Filter.1.Value.1", "Thu Jan 01 * UTC 2026")).containsExactly("0.003120");
        assertThat(alice.call("DescribeSpotPriceHistory", "InstanceType.1", "t3.micro", "AvailabilityZoneId", "loc1-az1").texts("//spotPrice"))
                .as("not where it stayed the same").containsExactly("0.003120");
        assertThat(alice.code("DescribeSpotPriceHistory", "StartTime", change, "EndTime", beginning)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("DescribeSpotPriceHistory", "AvailabilityZone", "eu-west-1a")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void theNearestShareCounts() {
        var shares = SpotShares.read("0.3", List.of("t3.micro=0.2", "local-1b=0.4", "t3.micro/local-1c=1"));
        var catalogue = new Catalogue(List.of(new InstanceType("t3.micro", 2, 1024, 10, "0.01"), new InstanceType("t3.nano", 2, 512, 5, "0.01")))
                .with(shares);
        assertThat(catalogue.spotUsdPerHour("t3.micro", "local-1a")).isEqualByComparingTo("0.002");
        assertThat(catalogue.spotUsdPerHour("t3.micro", "local-1b")).isEqualByComparingTo("0.002");
        assertThat(catalogue.spotUsdPerHour("t3.micro", "local-1c")).isEqualByComparingTo("0.01");
        assertThat(catalogue.spotUsdPerHour("t3.nano", "local-1b")).isEqualByComparingTo("0.004");
        assertThat(catalogue.spotUsdPerHour("t3.nano", "local-1a")).isEqualByComparingTo("0.003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t3.micro", "t3.micro=", "=0.3", "t3.micro=0", "t3.micro=1.5", "t3.micro=-1", "a=b=c"})
    void refusesSharesThatMakeNoSense(String share) {
        assertThatThrownBy(() -> SpotShares.read("0.3", List.of(share))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> prices(String... more) {
        var params = new java.util.ArrayList<>(List.of("InstanceType.1", "t3.micro", "AvailabilityZone", "local-1b"));
        params.addAll(List.of(more));
        return alice.call("DescribeSpotPriceHistory", params.toArray(String[]::new)).texts("//spotPrice");
    }
}
