package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Ipv6PoolTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final Ipv6Pool pool = new Ipv6Pool(List.of(Ipv6Cidr.parse("fd01::/55"), Ipv6Cidr.parse("fd02::/56")));

    @Test
    void givesEachBlockOfEachRangeOnce() {
        var given = IntStream.range(0, 3).mapToObj(this::take).toList();
        assertThat(given).containsExactlyInAnyOrder("fd01::/56", "fd01:0:0:100::/56", "fd02::/56");
        assertThatThrownBy(() -> take(3)).isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("InsufficientAddressCapacity"));
        cloud.change(alice, call -> {
            Ipv6Pool.release(call.tx(), "fd02::/56");
            return null;
        });
        assertThat(take(3)).isEqualTo("fd02::/56");
    }

    private String take(int holder) {
        return cloud.change(alice, call -> pool.take(call.tx(), "vpc-0000000" + holder, call.random()));
    }
}
