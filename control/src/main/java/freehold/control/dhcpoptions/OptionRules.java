package freehold.control.dhcpoptions;

import freehold.control.dhcpoptions.DhcpOptions.Option;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What DHCP options may say.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDhcpOptions.html>
final class OptionRules {
    /// Servers of one kind and one family.
    static final int SERVER_LIMIT = 4;

    /// Seconds.
    static final int LEASE_MINIMUM = 140;

    /// A domain name, or several that are apart by blanks, which some guests take as their search list.
    private static final Pattern DOMAINS = Pattern.compile("[A-Za-z0-9._-]{1,253}( +[A-Za-z0-9._-]{1,253})*");

    private OptionRules() {}

    /// @throws Fault EC2's, for a key that there is not or a value that makes no sense
    static void check(Option option) {
        if (option.values().isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain a value for the DHCP option " + option.key());
        }
        switch (option.key()) {
            case DhcpOptions.DOMAIN_NAME -> values(option, 1, value -> DOMAINS.matcher(value).matches());
            case DhcpOptions.DOMAIN_NAME_SERVERS -> values(option, SERVER_LIMIT,
                    value -> value.equals(DhcpOptions.AMAZON_PROVIDED_DNS) || isIpv4(value) || isIpv6(value));
            case DhcpOptions.NTP_SERVERS -> ofBothFamilies(option);
            case DhcpOptions.NETBIOS_NAME_SERVERS -> values(option, SERVER_LIMIT, OptionRules::isIpv4);
            case DhcpOptions.NETBIOS_NODE_TYPE -> values(option, 1, value -> value.matches("[1248]"));
            case DhcpOptions.IPV6_LEASE -> values(option, 1, OptionRules::isLease);
            default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + option.key() + ") for parameter dhcpConfiguration.key is invalid. Unknown DHCP option.");
        }
    }

    private static void values(Option option, int limit, Predicate<String> isRight) {
        if (option.values().size() > limit) {
            throw invalid(option, String.join(", ", option.values()), "It has more than " + limit + " values.");
        }
        for (var value : option.values()) {
            if (!isRight.test(value)) {
                throw invalid(option, value, "");
            }
        }
    }

    private static void ofBothFamilies(Option option) {
        values(option, 2 * SERVER_LIMIT, value -> isIpv4(value) || isIpv6(value));
        long ipv4 = option.values().stream().filter(OptionRules::isIpv4).count();
        if (Math.max(ipv4, option.values().size() - ipv4) > SERVER_LIMIT) {
            throw invalid(option, String.join(", ", option.values()), "It has more than " + SERVER_LIMIT + " values of one IP version.");
        }
    }

    private static Fault invalid(Option option, String value, String why) {
        return Fault.client("InvalidParameterValue",
                ("Value (" + value + ") for parameter " + option.key() + " is invalid. " + why).strip());
    }

    private static boolean isIpv4(String text) {
        try {
            Cidr.address(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isIpv6(String text) {
        try {
            Ipv6Cidr.canonical(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isLease(String text) {
        try {
            return Integer.parseInt(text) >= LEASE_MINIMUM;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
