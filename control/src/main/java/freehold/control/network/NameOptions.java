package freehold.control.network;

import freehold.kernel.Fault;

/// How instances are named, as EC2's "private DNS name options" say: by address (`ip-10-0-0-5.…`) or by id (`i-….…`).
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html>
///
/// @param byId whether an instance's host name is made of its id (EC2's `resource-name`)
/// @param a    whether the name made of its id leads to its IPv4 address
/// @param aaaa whether the name made of its id leads to its IPv6 address
public record NameOptions(boolean byId, boolean a, boolean aaaa) {
    public static final NameOptions BY_ADDRESS = new NameOptions(false, false, false);

    private static final String IP_NAME = "ip-name";
    private static final String RESOURCE_NAME = "resource-name";

    /// EC2's word for what host names are made of.
    public String hostnameType() {
        return byId ? RESOURCE_NAME : IP_NAME;
    }

    /// Whether that word means names made of ids.
    ///
    /// @param parameter what errors call it
    public static boolean isById(String hostnameType, String parameter) {
        return switch (hostnameType) {
            case RESOURCE_NAME -> true;
            case IP_NAME -> false;
            default -> throw Fault.client("InvalidParameterValue", "Value (" + hostnameType + ") for parameter " + parameter
                    + " is invalid. Expecting one of: ip-name, resource-name.");
        };
    }
}
