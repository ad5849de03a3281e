package freehold.control.host;

import freehold.kernel.AccountId;

/// Whom alone a machine serves.
///
/// @param whole whether the account has the machine as a dedicated host, until it is released; otherwise it serves the account's
///              dedicated instances, for as long as it has anything of theirs
public record Tenant(AccountId account, boolean whole) {}
