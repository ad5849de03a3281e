package freehold.hosting;

/// Why a host could not make a guest as it is wanted.
///
/// @param boot   the boot number that was asked for
/// @param reason a sentence for the operator's log, not for the customer
/// @param permanent asking this host again can't help (no room, no such image); otherwise it may
public record Refusal(GuestId id, long boot, String reason, boolean permanent) {}
