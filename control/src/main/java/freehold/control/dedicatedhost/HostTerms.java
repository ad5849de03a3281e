package freehold.control.dedicatedhost;

import freehold.control.dedicatedhost.DedicatedHost.Configuration;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.kernel.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request says of dedicated hosts, checked.
record HostTerms(Catalogue catalogue) {
    Configuration configuration(@Nullable String type, @Nullable String family) {
        if (type != null && family != null) {
            throw Fault.client("InvalidParameterCombination", "The parameter InstanceType cannot be used with the parameter InstanceFamily");
        }
        if (type != null) {
            if (!catalogue.has(type)) {
                throw Fault.client("InvalidParameterValue", "Invalid value '" + type + "' for InstanceType.");
            }
            return new Configuration(type, Configuration.family(type));
        }
        if (family == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter InstanceType or InstanceFamily");
        }
        var whole = new Configuration(null, family);
        if (types(whole).isEmpty()) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + family + "' for InstanceFamily.");
        }
        return whole;
    }

    /// The types that there are of a configuration.
    List<InstanceType> types(Configuration configuration) {
        return catalogue.all().stream().filter(type -> configuration.takes(type.name())).toList();
    }

    static boolean autoPlacement(@Nullable String text, boolean otherwise) {
        return switch (text) {
            case null -> otherwise;
            case "on" -> true;
            case "off" -> false;
            default -> throw invalid("autoPlacement", text);
        };
    }

    /// What a host's instances have when it fails is what all instances have: none is moved to another host.
    static void checkRecovery(@Nullable String text) {
        if ("on".equals(text)) {
            throw Fault.client("UnsupportedOperation", "Host recovery is not supported in this region.");
        }
        if (text != null && !text.equals("off")) {
            throw invalid("hostRecovery", text);
        }
    }

    private static Fault invalid(String parameter, String value) {
        return Fault.client("InvalidParameterValue", "Value (" + value + ") for parameter " + parameter + " is invalid. Expecting one of: on, off.");
    }
}
