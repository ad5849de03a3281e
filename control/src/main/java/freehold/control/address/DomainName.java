package freehold.control.address;

import freehold.kernel.Fault;
import freehold.model.ec2.AddressAttribute;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one attribute of an elastic address: the domain name that it is to point back to. Here it is kept and shown; reverse lookups
/// are answered by the name server of whoever owns the region's public block.
final class DomainName {
    private static final int LENGTH_LIMIT = 253;
    private static final Pattern FORM = Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private DomainName() {}

    static void checkAttribute(@Nullable String attribute) {
        if (!"domain-name".equals(attribute)) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + attribute + ") for parameter attribute is invalid. Unknown attribute.");
        }
    }

    /// As DNS keeps it: in small letters, with its final dot.
    static String parse(String text) {
        var name = text.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.length() > LENGTH_LIMIT || !FORM.matcher(name).matches()) {
            throw Fault.client("InvalidParameterValue", "Value (" + text + ") for parameter domainName is invalid. It is no domain name.");
        }
        return name + ".";
    }

    static AddressAttribute item(ElasticAddress address) {
        return AddressAttribute.builder()
                .allocationId(address.id().value())
                .publicIp(address.publicIp())
                .ptrRecord(address.ptrRecord())
                .build();
    }
}
