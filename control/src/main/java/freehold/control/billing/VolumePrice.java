package freehold.control.billing;

/// What a type of volume costs for a month of 30 days, in US dollars. Prices are decimal numbers in text so that nothing is
/// rounded.
///
/// @param freeIops  those that come with it
/// @param freeMibps throughput that comes with it
public record VolumePrice(String usdPerGib, int freeIops, String usdPerIops, int freeMibps, String usdPerMibps) {}
