package freehold.control.account;

import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Tx;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A customer of the cloud. Made by the operator.
///
/// @param name the operator's name for it; unique
public record Account(AccountId id, String name, Instant created) {
    public static final Kind<Account> KIND =
            Kind.of("account", Account.class, a -> a.id().value(), a -> a.id().value());

    /// What IAM allows in an account's alias and in names.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+=,.@_-]{1,64}");

    /// Writes a new account under a name that none has.
    public static Account open(Tx tx, String name, Instant now, RandomGenerator random) {
        if (!NAME.matcher(name).matches()) {
            throw Fault.client("ValidationError",
                    "An account's name is 1 to 64 letters, digits or characters of +=,.@_-, which '" + name + "' is not");
        }
        if (tx.holder(claim(name)).isPresent()) {
            throw Fault.client("EntityAlreadyExists", 409, "There is an account with the name '" + name + "'");
        }
        var id = AccountId.fresh(random);
        while (tx.find(KIND, id.value()).isPresent()) {
            id = AccountId.fresh(random);
        }
        var account = new Account(id, name, now);
        tx.claim(claim(name), id.value());
        tx.put(KIND, account);
        return account;
    }

    static String claim(String name) {
        return "account-name/" + name;
    }
}
