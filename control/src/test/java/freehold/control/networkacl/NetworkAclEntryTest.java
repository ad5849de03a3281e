package freehold.control.networkacl;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkAclEntryTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("DescribeVpcs").text("vpcSet/item/vpcId");
    final String acl = alice.call("CreateNetworkAcl", "VpcId", vpc).text("networkAcl/networkAclId");

    String[] params(int number, String... more) {
        var all = new ArrayList<>(List.of("NetworkAclId", acl, "RuleNumber", Integer.toString(number), "Egress", "false", "RuleAction", "allow"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    void create(int number, String... more) {
        alice.call("CreateNetworkAclEntry", params(number, more));
    }

    String refusal(String... more) {
        return alice.code("CreateNetworkAclEntry", params(1, more));
    }

    Xml entry(int number) {
        return alice.call("DescribeNetworkAcls", "NetworkAclId.1", acl).one("networkAclSet/item/entrySet/item[ruleNumber='" + number + "'][egress='false']");
    }

    @Test
    void isKeptInItsOneSpelling() {
        create(2, "Protocol", "tcp", "CidrBlock", "100.68.0.18/18", "PortRange.From", "22", "PortRange.To", "23");
        create(1, "Protocol", "58", "Ipv6CidrBlock", "2001:DB8:0::1/32", "Icmp.Type", "-1", "Icmp.Code", "-1");
        assertThat(entry(2).text("cidrBlock")).isEqualTo("100.68.0.0/18");
        assertThat(entry(2).text("protocol")).isEqualTo("6");
        assertThat(entry(2).text("portRange/from")).isEqualTo("22");
        assertThat(entry(2).text("portRange/to")).isEqualTo("23");
        assertThat(entry(1).text("ipv6CidrBlock")).isEqualTo("2001:db8::/32");
        assertThat(entry(1).text("icmpTypeCode/type")).isEqualTo("-1");
        assertThat(alice.call("DescribeNetworkAcls", "NetworkAclId.1", acl).texts("//entrySet/item[egress='false']/ruleNumber")).containsExactly("1", "2", "32767");
    }

    @Test
    void takesItsActionInAnyLetters() {
        alice.call("CreateNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "1", "Egress", "false", "Protocol", "-1",
                "CidrBlock", "0.0.0.0/0", "RuleAction", "DENY");
        assertThat(entry(1).text("ruleAction")).isEqualTo("deny");
    }

    @Test
    void forgetsPortsThatMeanNothing() {
        create(1, "Protocol", "-1", "CidrBlock", "0.0.0.0/0", "PortRange.From", "22", "PortRange.To", "22");
        create(2, "Protocol", "50", "CidrBlock", "0.0.0.0/0", "Icmp.Type", "8", "Icmp.Code", "0");
        create(3, "Protocol", "58", "CidrBlock", "0.0.0.0/0");
        for (int number = 1; number <= 3; number++) {
            assertThat(entry(number).count("portRange")).isZero();
            assertThat(entry(number).count("icmpTypeCode")).isZero();
        }
    }

    @Test
    void hasItsNumberAloneInItsDirection() {
        create(32_766, "Protocol", "udp", "CidrBlock", "0.0.0.0/0", "PortRange.From", "53", "PortRange.To", "53");
        var fault = alice.refused("CreateNetworkAclEntry", params(32_766, "Protocol", "all", "CidrBlock", "0.0.0.0/0"));
        assertThat(fault.code()).isEqualTo("NetworkAclEntryAlreadyExists");
        assertThat(fault.message()).isEqualTo("The network acl entry identified by 32766 already exists.");
        alice.call("CreateNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "32766", "Egress", "true", "RuleAction", "deny",
                "Protocol", "-1", "CidrBlock", "0.0.0.0/0");
        for (var number : List.of("0", "-1", "32767")) {
            assertThat(alice.refused("DeleteNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", number, "Egress", "false").message())
                    .isEqualTo("Value (" + number + ") for parameter ruleNumber is invalid. Rulenumber must be in range 1..32766");
        }
    }

    @Test
    void isReplacedAndTakenOut() {
        assertThat(alice.code("ReplaceNetworkAclEntry", params(5, "Protocol", "-1", "CidrBlock", "0.0.0.0/0"))).isEqualTo("InvalidNetworkAclEntry.NotFound");
        create(5, "Protocol", "-1", "CidrBlock", "0.0.0.0/0");
        alice.call("ReplaceNetworkAclEntry", params(5, "Protocol", "icmp", "CidrBlock", "10.0.0.0/8", "Icmp.Type", "8", "Icmp.Code", "-1"));
        assertThat(entry(5).text("icmpTypeCode/type")).isEqualTo("8");
        assertThat(alice.code("DeleteNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "5", "Egress", "true")).isEqualTo("InvalidNetworkAclEntry.NotFound");
        alice.call("DeleteNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "5", "Egress", "false");
        assertThat(alice.code("DeleteNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "5", "Egress", "false")).isEqualTo("InvalidNetworkAclEntry.NotFound");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(refusal("Protocol", "-1")).isEqualTo("MissingParameter");
        assertThat(refusal("Protocol", "-1", "CidrBlock", "0.0.0.0/0", "Ipv6CidrBlock", "::/0")).isEqualTo("InvalidParameterCombination");
        for (var block : List.of("0.0.0.0", "0.0.0.0/33", "::/0", "nonsense", "1.2.3/8", "")) {
            assertThat(refusal("Protocol", "-1", "CidrBlock", block)).as(block).isEqualTo("InvalidParameterValue");
        }
        for (var block : List.of("::", "::/129", "0.0.0.0/0")) {
            assertThat(refusal("Protocol", "-1", "Ipv6CidrBlock", block)).as(block).isEqualTo("InvalidParameterValue");
        }
        for (var protocol : List.of("256", "-2", "tcpip", "06", "")) {
            assertThat(refusal("Protocol", protocol, "CidrBlock", "0.0.0.0/0")).as(protocol).isEqualTo("InvalidParameterValue");
        }
        assertThat(refusal("Protocol", "6", "CidrBlock", "0.0.0.0/0")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("Protocol", "17", "CidrBlock", "0.0.0.0/0", "PortRange.From", "1")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("Protocol", "6", "CidrBlock", "0.0.0.0/0", "PortRange.From", "2", "PortRange.To", "1")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("Protocol", "6", "CidrBlock", "0.0.0.0/0", "PortRange.From", "0", "PortRange.To", "65536")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("Protocol", "1", "CidrBlock", "0.0.0.0/0")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("Protocol", "58", "Ipv6CidrBlock", "::/0")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("Protocol", "1", "CidrBlock", "0.0.0.0/0", "Icmp.Type", "256", "Icmp.Code", "0")).isEqualTo("InvalidParameterValue");
        assertThat(refusal("Protocol", "1", "CidrBlock", "0.0.0.0/0", "Icmp.Type", "-1", "Icmp.Code", "0")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "1", "Egress", "false", "RuleAction", "drop",
                "Protocol", "-1", "CidrBlock", "0.0.0.0/0")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aListHasOnlySoMany() {
        for (int number = 1; number < CreateNetworkAclEntry.LIMIT; number++) {
            create(number, "Protocol", "-1", "CidrBlock", "10.0.0.0/8");
        }
        assertThat(alice.code("CreateNetworkAclEntry", params(999, "Protocol", "-1", "CidrBlock", "10.0.0.0/8"))).isEqualTo("NetworkAclEntryLimitExceeded");
        alice.call("CreateNetworkAclEntry", "NetworkAclId", acl, "RuleNumber", "999", "Egress", "true", "RuleAction", "allow",
                "Protocol", "-1", "CidrBlock", "10.0.0.0/8");
    }
}
