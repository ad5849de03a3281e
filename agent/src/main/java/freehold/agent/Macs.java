package freehold.agent;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/// Hardware addresses of what is ours and not a guest's.
public final class Macs {
    private Macs() {}

    /// Always the same for the same name: locally administered and unicast, and never one of a guest's, which begin `02`.
    public static String of(String name) {
        long bits = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return String.format(Locale.ROOT, "0a:%02x:%02x:%02x:%02x:%02x",
                bits & 255, bits >> 8 & 255, bits >> 16 & 255, bits >> 24 & 255, bits >> 32 & 255);
    }

    /// The link's own IPv6 address that goes with a hardware address (RFC 4291, appendix A).
    public static String linkLocal(String mac) {
        var bytes = Arrays.stream(mac.split(":")).map(part -> Integer.parseInt(part, 16)).toList();
        return "fe80::%x:%x:%x:%x".formatted(
                (bytes.get(0) ^ 2) << 8 | bytes.get(1), bytes.get(2) << 8 | 0xff, 0xfe00 | bytes.get(3), bytes.get(4) << 8 | bytes.get(5));
    }
}
