package freehold.control.account;

import freehold.kernel.AccountId;
import freehold.kernel.store.Store;
import java.util.Collection;
import java.util.Optional;

/// All accounts and their keys, for the operator and for checking signatures. Customers have no way here.
public record Accounts(Store store) {
    /// In the order of their ids.
    public Collection<Account> all() {
        return store.view().all(Account.KIND);
    }

    public Optional<Account> named(String name) {
        var view = store.view();
        return view.holder(Account.claim(name)).flatMap(id -> view.find(Account.KIND, id));
    }

    public Collection<AccessKey> keysOf(AccountId account) {
        return store.view().owned(AccessKey.KIND, account.value());
    }

    /// The key that a request says it is signed with. Asked for every request; answered from memory.
    public Optional<AccessKey> key(String accessKeyId) {
        return store.view().find(AccessKey.KIND, accessKeyId);
    }
}
