package freehold.control.account;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;

/// A customer of the cloud. Made by the operator.
///
/// @param name the operator's name for it; unique
public record Account(AccountId id, String name, Instant created) {
    public static final Kind<Account> KIND =
            Kind.of("account", Account.class, a -> a.id().value(), a -> a.id().value());
}
