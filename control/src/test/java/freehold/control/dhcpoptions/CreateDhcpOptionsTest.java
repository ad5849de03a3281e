package freehold.control.dhcpoptions;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateDhcpOptionsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void keepsWhatItIsGiven() {
        var made = alice.call("CreateDhcpOptions",
                "DhcpConfiguration.1.Key", "domain-name", "DhcpConfiguration.1.Value.1", "corp.example",
                "DhcpConfiguration.2.Key", "domain-name-servers", "DhcpConfiguration.2.Value.1", "10.0.0.5", "DhcpConfiguration.2.Value.2", "AmazonProvidedDNS",
                "DhcpConfiguration.3.Key", "netbios-node-type", "DhcpConfiguration.3.Value.1", "2",
                "TagSpecification.1.ResourceType", "dhcp-options", "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "corp")
                .one("dhcpOptions");
        assertThat(made.text("dhcpOptionsId")).startsWith("dopt-");
        var shown = alice.call("DescribeDhcpOptions", "DhcpOptionsId.1", made.text("dhcpOptionsId")).one("dhcpOptionsSet/item");
        assertThat(shown.texts("dhcpConfigurationSet/item/key")).containsExactly("domain-name", "domain-name-servers", "netbios-node-type");
        assertThat(shown.texts("dhcpConfigurationSet/item[key='domain-name-servers']/valueSet/item/value")).containsExactly("10.0.0.5", "AmazonProvidedDNS");
        assertThat(shown.text("tagSet/item/value")).isEqualTo("corp");
        assertThat(shown.text("ownerId")).isEqualTo(alice.account().value());
    }

    @ParameterizedTest
    @CsvSource({"domain-name, corp.example", "domain-name, a.example b.example", "domain-name-servers, 10.0.0.5", "domain-name-servers, fd00::5",
        "ntp-servers, 169.254.169.123", "netbios-name-servers, 10.0.0.5", "netbios-node-type, 8", "ipv6-address-preferred-lease-time, 140"})
    void takes(String key, String value) {
        alice.call("CreateDhcpOptions", "DhcpConfiguration.1.Key", key, "DhcpConfiguration.1.Value.1", value);
    }

    @ParameterizedTest
    @CsvSource({"colour, red", "domain-name, a_b!", "domain-name-servers, here", "ntp-servers, AmazonProvidedDNS", "netbios-name-servers, fd00::5",
        "netbios-node-type, 3", "ipv6-address-preferred-lease-time, 139", "ipv6-address-preferred-lease-time, 2147483648"})
    void refuses(String key, String value) {
        assertThat(alice.code("CreateDhcpOptions", "DhcpConfiguration.1.Key", key, "DhcpConfiguration.1.Value.1", value)).isEqualTo("InvalidParameterValue");
    }

    String[] servers(String key, int ipv4, int ipv6) {
        var params = new ArrayList<>(List.of("DhcpConfiguration.1.Key", key));
        for (int i = 1; i <= ipv4 + ipv6; i++) {
            params.addAll(List.of("DhcpConfiguration.1.Value." + i, (i <= ipv4 ? "10.0.0." : "fd00::") + i));
        }
        return params.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"ntp-servers, 5, 0", "ntp-servers, 3, 5", "domain-name-servers, 5, 0", "domain-name-servers, 3, 2"})
    void refusesTooManyServers(String key, int ipv4, int ipv6) {
        assertThat(alice.code("CreateDhcpOptions", servers(key, ipv4, ipv6))).isEqualTo("InvalidParameterValue");
        alice.call("CreateDhcpOptions", servers("ntp-servers", 4, 4));
    }

    @Test
    void refusesWhatIsSaidTwiceOrNotAtAll() {
        assertThat(alice.code("CreateDhcpOptions", "DhcpConfiguration.1.Key", "domain-name", "DhcpConfiguration.1.Value.1", "a",
                "DhcpConfiguration.2.Key", "domain-name", "DhcpConfiguration.2.Value.1", "b")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateDhcpOptions", "DhcpConfiguration.1.Key", "domain-name")).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateDhcpOptions")).isEqualTo("MissingParameter");
    }
}
