package freehold.control.network;

import freehold.kernel.store.Tx;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Who has which MAC address. Each is a claim, so that two interfaces of this cloud never meet with the same one.
public final class MacAddresses {
    private MacAddresses() {}

    /// Takes one that is locally administered, unicast, and nobody's.
    public static String take(Tx tx, NetworkInterfaceId holder, RandomGenerator random) {
        while (true) {
            long bits = random.nextLong();
            var mac = String.format(Locale.ROOT, "02:%02x:%02x:%02x:%02x:%02x",
                    bits & 255, bits >> 8 & 255, bits >> 16 & 255, bits >> 24 & 255, bits >> 32 & 255);
            if (tx.claim(claim(mac), holder.value())) {
                return mac;
            }
        }
    }

    public static void release(Tx tx, String mac) {
        tx.release(claim(mac));
    }

    private static String claim(String mac) {
        return "mac/" + mac;
    }
}
