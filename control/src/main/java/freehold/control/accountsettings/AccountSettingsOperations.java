package freehold.control.accountsettings;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class AccountSettingsOperations {
    private AccountSettingsOperations() {}

    public static List<Operation<?, ?>> all() {
        return List.of(
                new DisableEbsEncryptionByDefault(),
                new DisableImageBlockPublicAccess(),
                new DisableSerialConsoleAccess(),
                new EnableImageBlockPublicAccess(),
                new EnableSerialConsoleAccess(),
                new GetDefaultCreditSpecification(),
                new GetEbsEncryptionByDefault(),
                new GetImageBlockPublicAccessState(),
                new GetInstanceMetadataDefaults(),
                new GetSerialConsoleAccessStatus(),
                new ModifyDefaultCreditSpecification(),
                new ModifyInstanceMetadataDefaults());
    }
}
