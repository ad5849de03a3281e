package freehold.control.region;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeRegionsTest {
    final Ec2 alice = new TestCloud().signIn("alice");

    @Test
    void listsThisRegion() {
        var answer = alice.call("DescribeRegions", "AllRegions", "true");
        assertThat(answer.text("regionInfo/item/regionName")).isEqualTo("local-1");
        assertThat(answer.text("regionInfo/item/regionEndpoint")).isEqualTo("ec2.local-1.example");
        assertThat(answer.text("regionInfo/item/optInStatus")).isEqualTo("opt-in-not-required");
    }

    @Test
    void listsAllThatAreBehindTheEndpoint() {
        var all = RegionOperations.all(Region.of("local-1", 3), List.of("local-1", "eu-west-2"), "ec2.example");
        var bob = new TestCloud(List.of(), all).signIn("bob");
        var answer = bob.call("DescribeRegions");
        assertThat(answer.texts("regionInfo/item/regionName")).containsExactly("eu-west-2", "local-1");
        assertThat(answer.texts("regionInfo/item/regionEndpoint")).containsOnly("ec2.example");
        assertThat(bob.call("DescribeRegions", "RegionName.1", "eu-west-2").texts("regionInfo/item/regionName")).containsExactly("eu-west-2");
        assertThat(bob.code("DescribeRegions", "RegionName.1", "mars-1")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void filters() {
        assertThat(alice.filtered("DescribeRegions", "region-name", "local-*").count("regionInfo/item")).isOne();
        assertThat(alice.filtered("DescribeRegions", "opt-in-status", "opted-in").count("regionInfo/item")).isZero();
        assertThat(refusedFilter()).isEqualTo("InvalidParameterValue");
    }

    private String refusedFilter() {
        return alice.code("DescribeRegions", "Filter.1.Name", "colour", "Filter.1.Value.1", "red");
    }

    @Test
    void refusesARegionThatThereIsNot() {
        var fault = alice.refused("DescribeRegions", "RegionName.1", "local-1", "RegionName.2", "mars-1");
        assertThat(fault.code()).isEqualTo("InvalidParameterValue");
        assertThat(fault.message()).isEqualTo("Invalid region: [mars-1]");
    }

    @Test
    void answersADryRun() {
        assertThat(alice.code("DescribeRegions", "DryRun", "true")).isEqualTo("DryRunOperation");
    }
}
