package freehold.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv6CidrTest {
    @ParameterizedTest
    @CsvSource({"::/0, ::/0", "FD00:0:0:0:0:0:0:0/8, fd00::/8", "1:0:0:2:0:0:0:3/128, 1:0:0:2::3/128", "1:0:2::/48, 1:0:2::/48"})
    void hasOneSpelling(String given, String written) {
        assertThat(Ipv6Cidr.parse(given)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::/129", "::", "1.2.3.4/8", "::ffff:1.2.3.4/128", "fe80::1%eth0/64", "example/64", "::/-1", "::/08"})
    void isNothingElse(String given) {
        assertThatThrownBy(() -> Ipv6Cidr.parse(given)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNoBitsBeyondItsPrefixUnlessItIsNamedByAnAddressInIt() {
        assertThatThrownBy(() -> Ipv6Cidr.parse("fd00::1/64")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Ipv6Cidr.containing("fd00::1/64")).isEqualTo(Ipv6Cidr.parse("fd00::/64"));
    }

    @Test
    void isDividedIntoBlocksAndAddresses() {
        var vpc = Ipv6Cidr.parse("fd00:ec2:0:ff00::/56");
        assertThat(vpc.block(0, 64)).hasToString("fd00:ec2:0:ff00::/64");
        assertThat(vpc.block(255, 64)).hasToString("fd00:ec2:0:ffff::/64");
        assertThatThrownBy(() -> vpc.block(256, 64)).isInstanceOf(IllegalArgumentException.class);
        assertThat(vpc.block(1, 64).address(BigInteger.valueOf(0x1234))).isEqualTo("fd00:ec2:0:ff01::1234");
    }

    @Test
    void knowsWhatIsInIt() {
        var vpc = Ipv6Cidr.parse("fd00:ec2:0:ff00::/56");
        assertThat(vpc.contains("fd00:ec2:0:ffaa::1")).isTrue();
        assertThat(vpc.contains("fd00:ec2:1:ffaa::1")).isFalse();
        assertThat(vpc.contains(Ipv6Cidr.parse("fd00:ec2:0:ff01::/64"))).isTrue();
        assertThat(Ipv6Cidr.parse("fd00:ec2:0:ff01::/64").contains(vpc)).isFalse();
        assertThat(Ipv6Cidr.parse("fd00:ec2:0:ff01::/64").overlaps(vpc)).isTrue();
        assertThat(Ipv6Cidr.parse("fd00:ec3::/64").overlaps(vpc)).isFalse();
    }
}
