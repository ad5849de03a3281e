package freehold.control.network;

/// How instances are named, as EC2's "private DNS name options" say: by address (`ip-10-0-0-5.…`) or by id (`i-….…`).
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html>
///
/// @param byId whether an instance's host name is made of its id (EC2's `resource-name`)
/// @param a    whether the name made of its id leads to its IPv4 address
/// @param aaaa whether the name made of its id leads to its IPv6 address
public record NameOptions(boolean byId, boolean a, boolean aaaa) {
    public static final NameOptions BY_ADDRESS = new NameOptions(false, false, false);

    static final String IP_NAME = "ip-name";
    static final String RESOURCE_NAME = "resource-name";

    /// EC2's word for what host names are made of.
    public String hostnameType() {
        return byId ? RESOURCE_NAME : IP_NAME;
    }
}
