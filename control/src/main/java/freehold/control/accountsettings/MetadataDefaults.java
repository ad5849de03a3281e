package freehold.control.accountsettings;

import org.jspecify.annotations.Nullable;

/// How new instances may ask about themselves, where their launch does not say. Null is no preference: EC2's own default.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceMetadataDefaultsResponse.html>
public record MetadataDefaults(
        @Nullable Boolean enabled,
        @Nullable Boolean tokensRequired,
        @Nullable Integer hopLimit,
        @Nullable Boolean tags) {
    public static final MetadataDefaults NONE = new MetadataDefaults(null, null, null, null);
}
