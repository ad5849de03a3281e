package freehold.control.accountsettings;

import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.util.Map;
import java.util.TreeMap;

/// An account's settings of a region.
///
/// @param metadata           how new instances may ask about themselves
/// @param serialConsole      whether its people may use serial consoles
/// @param creditModes        how burstable instances pay for bursts, by family, where it is not as the family's own default
/// @param blocksPublicImages whether its images can't be shared with everybody
public record AccountSettings(
        AccountId account,
        MetadataDefaults metadata,
        boolean serialConsole,
        Map<String, String> creditModes,
        boolean blocksPublicImages) {
    public static final Kind<AccountSettings> KIND = Kind.of(
            "account-settings", AccountSettings.class, s -> s.account().value(), s -> s.account().value());

    public AccountSettings {
        creditModes = Map.copyOf(creditModes);
    }

    /// An account's, whether or not it has decided anything.
    public static AccountSettings of(View view, AccountId account) {
        return view.find(KIND, account.value())
                .orElseGet(() -> new AccountSettings(account, MetadataDefaults.NONE, false, Map.of(), false));
    }

    static AccountSettings mine(Call call) {
        return of(call.view(), call.account());
    }

    void write(Change call) {
        call.tx().put(KIND, this);
    }

    AccountSettings withMetadata(MetadataDefaults defaults) {
        return new AccountSettings(account, defaults, serialConsole, creditModes, blocksPublicImages);
    }

    AccountSettings withSerialConsole(boolean allowed) {
        return new AccountSettings(account, metadata, allowed, creditModes, blocksPublicImages);
    }

    AccountSettings withCreditMode(String family, String mode) {
        var modes = new TreeMap<>(creditModes);
        modes.put(family, mode);
        return new AccountSettings(account, metadata, serialConsole, modes, blocksPublicImages);
    }

    AccountSettings withBlocksPublicImages(boolean blocks) {
        return new AccountSettings(account, metadata, serialConsole, creditModes, blocks);
    }
}
