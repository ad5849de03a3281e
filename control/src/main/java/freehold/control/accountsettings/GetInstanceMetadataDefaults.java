package freehold.control.accountsettings;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.GetInstanceMetadataDefaultsRequest;
import freehold.model.ec2.GetInstanceMetadataDefaultsResult;
import freehold.model.ec2.InstanceMetadataDefaultsResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says how new instances of this account may ask about themselves: what it has a preference for.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetInstanceMetadataDefaults.html>
public final class GetInstanceMetadataDefaults
        implements Query<GetInstanceMetadataDefaultsRequest, GetInstanceMetadataDefaultsResult> {
    @Override
    public Api<GetInstanceMetadataDefaultsRequest, GetInstanceMetadataDefaultsResult> api() {
        return GetInstanceMetadataDefaultsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public GetInstanceMetadataDefaultsResult handle(GetInstanceMetadataDefaultsRequest request, Call call) {
        var defaults = AccountSettings.mine(call).metadata();
        return GetInstanceMetadataDefaultsResult.builder()
                .accountLevel(InstanceMetadataDefaultsResponse.builder()
                        .httpTokens(text(defaults.tokensRequired(), "required", "optional"))
                        .httpPutResponseHopLimit(defaults.hopLimit())
                        .httpEndpoint(text(defaults.enabled(), "enabled", "disabled"))
                        .instanceMetadataTags(text(defaults.tags(), "enabled", "disabled"))
                        .managedBy(defaults.equals(MetadataDefaults.NONE) ? null : "account")
                        .build())
                .build();
    }

    private static @Nullable String text(@Nullable Boolean value, String yes, String no) {
        return value == null ? null : value ? yes : no;
    }
}
