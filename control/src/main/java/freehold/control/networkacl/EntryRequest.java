package freehold.control.networkacl;

import static java.util.Objects.requireNonNull;

import freehold.control.network.PacketRange;
import freehold.control.networkacl.NetworkAcl.Entry;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.Ranges;
import freehold.kernel.Fault;
import freehold.model.ec2.IcmpTypeCode;
import freehold.model.ec2.PortRange;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry as a request words it: one that is to be, or to be in place of another.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html>
record EntryRequest(
        @Nullable Integer ruleNumber,
        @Nullable Boolean egress,
        @Nullable String ruleAction,
        @Nullable String protocol,
        @Nullable String cidrBlock,
        @Nullable String ipv6CidrBlock,
        @Nullable PortRange ports,
        @Nullable IcmpTypeCode icmp) {
    /// The numbers that a caller may give to entries.
    private static final int FIRST = 1;
    private static final int LAST = 32_766;

    /// What of a request it is made of.
    static final Set<String> HONOURED = Set.of(
            "NetworkAclId", "RuleNumber", "Egress", "RuleAction", "Protocol", "CidrBlock", "Ipv6CidrBlock", "PortRange", "Icmp");

    Entry entry() {
        int number = number(ruleNumber);
        boolean outward = requireNonNull(egress);
        boolean allow = allow(requireNonNull(ruleAction));
        int numberOfProtocol = Protocols.number(requireNonNull(protocol));
        var cidr = cidr();
        boolean ipv6 = Ranges.isIpv6(cidr);
        if (Protocols.hasPorts(numberOfProtocol)) {
            return ofPorts(number, outward, allow, numberOfProtocol, cidr);
        }
        if (Protocols.hasTypes(numberOfProtocol, ipv6)) {
            return ofTypes(number, outward, allow, numberOfProtocol, cidr);
        }
        return new Entry(number, outward, allow, numberOfProtocol, cidr, Protocols.ALL, Protocols.ALL); // EC2 ignores its ports
    }

    static int number(@Nullable Integer number) {
        int given = requireNonNull(number);
        if (given < FIRST || given > LAST) {
            throw invalid("Value (" + given + ") for parameter ruleNumber is invalid. Rulenumber must be in range " + FIRST + ".." + LAST);
        }
        return given;
    }

    private static boolean allow(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "allow" -> true;
            case "deny" -> false;
            default -> throw invalid("Value (" + action + ") for parameter ruleAction is invalid. Expecting one of: allow, deny.");
        };
    }

    private String cidr() {
        if (cidrBlock != null && ipv6CidrBlock != null) {
            throw Fault.client("InvalidParameterCombination", "The parameter cidrBlock cannot be used with the parameter ipv6CidrBlock");
        }
        if (cidrBlock == null && ipv6CidrBlock == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter cidrBlock or ipv6CidrBlock");
        }
        var text = cidrBlock == null ? requireNonNull(ipv6CidrBlock) : cidrBlock;
        try {
            return cidrBlock == null ? Ipv6Cidr.containing(text).toString() : Cidr.containing(text).toString();
        } catch (IllegalArgumentException _) {
            throw invalid("Value (" + text + ") for parameter " + (cidrBlock == null ? "ipv6CidrBlock" : "cidrBlock")
                    + " is invalid. This is not a valid CIDR block.");
        }
    }

    private Entry ofPorts(int number, boolean outward, boolean allow, int numberOfProtocol, String cidr) {
        var range = PacketRange.ports(ports == null ? null : ports.from(), ports == null ? null : ports.to());
        return new Entry(number, outward, allow, numberOfProtocol, cidr, range.from(), range.to());
    }

    private Entry ofTypes(int number, boolean outward, boolean allow, int numberOfProtocol, String cidr) {
        var type = icmp == null ? null : icmp.type();
        var code = icmp == null ? null : icmp.code();
        if (type == null || code == null) {
            throw invalid("Invalid value 'Must specify both type and code with ICMP.' for icmpTypeCode.");
        }
        var range = PacketRange.types(type, code);
        return new Entry(number, outward, allow, numberOfProtocol, cidr, range.from(), range.to());
    }

    private static Fault invalid(String sentence) {
        return Fault.client("InvalidParameterValue", sentence);
    }
}
