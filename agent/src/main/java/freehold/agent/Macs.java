package freehold.agent;

import java.nio.charset.StandardCharsets;
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
}
