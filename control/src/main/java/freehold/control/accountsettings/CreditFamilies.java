package freehold.control.accountsettings;

import freehold.kernel.Fault;
import java.util.Map;

/// The families of burstable types, and how their instances pay for bursts if nobody says otherwise
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-performance-instances-unlimited-mode.html>).
public final class CreditFamilies {
    static final String STANDARD = "standard";
    static final String UNLIMITED = "unlimited";

    private static final Map<String, String> USUAL =
            Map.of("t2", STANDARD, "t3", UNLIMITED, "t3a", UNLIMITED, "t4g", UNLIMITED);

    private CreditFamilies() {}

    /// How a new instance of a burstable type pays.
    ///
    /// @param type its name: `t3.micro`
    public static String mode(String type, AccountSettings settings) {
        return ofFamily(type.substring(0, type.indexOf('.')), settings);
    }

    static String ofFamily(String family, AccountSettings settings) {
        return settings.creditModes().getOrDefault(family, USUAL.getOrDefault(family, UNLIMITED));
    }

    static void check(String family) {
        if (!USUAL.containsKey(family)) {
            throw Fault.client("InvalidParameterValue", "Value (" + family + ") for parameter instanceFamily is invalid.");
        }
    }
}
