package freehold.wire;

import freehold.kernel.AccountId;

/// Who sent a request, proven by its signature.
///
/// @param principalArn `arn:aws:iam::111122223333:root`
/// @param region the region the signature is scoped to, one that is served
/// @param userAgent as the client calls itself, or empty; a claim and not a fact
public record Caller(AccountId account, String accessKeyId, String principalArn, String region, Origin origin, String userAgent) {}
