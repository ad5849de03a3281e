package freehold.control.dhcpoptions;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeDhcpOptionsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void showsTheSetThatTheDefaultVpcAndNewOnesHave() {
        var item = alice.call("DescribeDhcpOptions").one("dhcpOptionsSet/item");
        assertThat(item.text("dhcpConfigurationSet/item[key='domain-name']/valueSet/item/value")).isEqualTo("local-1.compute.internal");
        assertThat(item.text("dhcpConfigurationSet/item[key='domain-name-servers']/valueSet/item/value")).isEqualTo("AmazonProvidedDNS");
        alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
        assertThat(alice.call("DescribeVpcs").texts("vpcSet/item/dhcpOptionsId")).hasSize(2).containsOnly(item.text("dhcpOptionsId"));
        assertThat(alice.call("DescribeDhcpOptions").count("dhcpOptionsSet/item")).isOne();
    }

    @Test
    void filtersAsClientsDo() {
        var id = create("corp.example");
        for (var each : new String[][] {{"dhcp-options-id", id}, {"value", "corp.*"}}) {
            assertThat(alice.filtered("DescribeDhcpOptions", each[0], each[1]).texts("dhcpOptionsSet/item/dhcpOptionsId")).as(each[0]).containsExactly(id);
        }
        assertThat(alice.filtered("DescribeDhcpOptions", "key", "domain-name-servers").count("dhcpOptionsSet/item")).isOne();
        assertThat(alice.filtered("DescribeDhcpOptions", "owner-id", alice.account().value()).count("dhcpOptionsSet/item")).isEqualTo(2);
    }

    @Test
    void hidesWhatIsNotTheCallersInWordsOfItsOwn() {
        var id = create("corp.example");
        assertThat(cloud.signIn("bob").code("DescribeDhcpOptions", "DhcpOptionsId.1", id)).isEqualTo("InvalidDhcpOptionID.NotFound");
        assertThat(alice.code("DescribeDhcpOptions", "DhcpOptionsId.1", "dopt")).isEqualTo("InvalidDhcpOptionID.NotFound");
    }

    @Test
    void comesInPages() {
        for (int i = 0; i < 6; i++) {
            create("corp-" + i + ".example");
        }
        var first = alice.call("DescribeDhcpOptions", "MaxResults", "5");
        assertThat(first.count("dhcpOptionsSet/item")).isEqualTo(5);
        assertThat(alice.call("DescribeDhcpOptions", "MaxResults", "5", "NextToken", first.text("nextToken")).count("dhcpOptionsSet/item")).isEqualTo(2);
    }

    private String create(String domain) {
        return alice.call("CreateDhcpOptions", "DhcpConfiguration.1.Key", "domain-name", "DhcpConfiguration.1.Value.1", domain).text("dhcpOptions/dhcpOptionsId");
    }
}
