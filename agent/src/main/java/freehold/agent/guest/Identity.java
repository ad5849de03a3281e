package freehold.agent.guest;

import freehold.hosting.GuestId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The names that other programs know ours by: always the same for the same name, so that nothing has to be remembered.
public final class Identity {
    private Identity() {}

    /// A domain's UUID. It begins `ec2`, by which guests know that they are on EC2
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/identify_ec2_instances.html>).
    static UUID domain(GuestId guest) {
        return UUID.fromString("ec2" + of(guest.value()).toString().substring(3));
    }

    /// A port's name on Open vSwitch and in OVN: libvirt takes nothing but a UUID there.
    public static String port(String networkInterface) {
        return of(networkInterface).toString();
    }

    /// The name of a port's network device on the host, 15 characters at most.
    static String device(String networkInterface) {
        return "fh" + networkInterface.substring(Math.max(0, networkInterface.length() - 12));
    }

    private static UUID of(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
