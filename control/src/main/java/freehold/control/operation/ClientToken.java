package freehold.control.operation;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Duration;
import java.time.Instant;

/// A command that was carried out under a client token: what was asked, and what was answered.
/// <https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-idempotency.html>
///
/// @param id     account, operation and token
/// @param asked  digest of the request
/// @param answer the answer's members, as they were written
record ClientToken(String id, AccountId owner, String asked, String answer, Instant at) {
    /// How long a token is remembered.
    static final Duration KEPT = Duration.ofHours(24);

    static final Kind<ClientToken> KIND =
            Kind.of("client-token", ClientToken.class, ClientToken::id, t -> t.owner().value());
}
