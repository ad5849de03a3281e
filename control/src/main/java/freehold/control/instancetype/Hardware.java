package freehold.control.instancetype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What EC2 says of a type's hardware. Clients read it to choose; this cloud's guests are not limited by it.
///
/// @param threadsPerCore      1 or 2
/// @param clockGhz            sustained
/// @param manufacturer        of the processor: `Intel`, `AMD`
/// @param nitro               EC2's newer hypervisor rather than Xen
/// @param interfaces          network interfaces that an instance may have
/// @param addressesPerInterface private IPv4 addresses that each of them may have
/// @param network             its speed in EC2's words: `Up to 5 Gigabit`
/// @param baselineGbps        network speed that it has for ever; null if nothing is said
/// @param peakGbps            network speed that it may have for a while; null if nothing is said
/// @param ebs                 speed to its volumes; null for types without a path of their own to them
public record Hardware(
        int threadsPerCore,
        BigDecimal clockGhz,
        String manufacturer,
        boolean nitro,
        boolean currentGeneration,
        int interfaces,
        int addressesPerInterface,
        String network,
        @Nullable BigDecimal baselineGbps,
        @Nullable BigDecimal peakGbps,
        @Nullable Ebs ebs) {

    /// Speed to volumes: for ever, and for half an hour a day.
    public record Ebs(int baselineMbps, int peakMbps, int baselineIops, int peakIops) {}

    static Hardware plain(int vcpus) {
        return new Hardware(vcpus % 2 == 0 ? 2 : 1, new BigDecimal("2.5"), "Intel", true, true, 4, 15,
                "Up to 10 Gigabit", null, null, null);
    }
}
