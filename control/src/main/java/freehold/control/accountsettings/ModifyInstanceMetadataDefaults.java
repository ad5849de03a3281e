package freehold.control.accountsettings;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyInstanceMetadataDefaultsRequest;
import freehold.model.ec2.ModifyInstanceMetadataDefaultsResult;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides how new instances of this account may ask about themselves, where their launch does not say. What is not said stays
/// as it is; `no-preference`, and a hop limit of -1, give the choice back to EC2's own default.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataDefaults.html>
public final class ModifyInstanceMetadataDefaults
        implements Command<ModifyInstanceMetadataDefaultsRequest, ModifyInstanceMetadataDefaultsResult> {
    /// Routers that a metadata answer may pass.
    public static final int HOP_LIMIT = 64;

    private static final int NO_PREFERENCE = -1;

    @Override
    public Api<ModifyInstanceMetadataDefaultsRequest, ModifyInstanceMetadataDefaultsResult> api() {
        return ModifyInstanceMetadataDefaultsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("HttpTokens", "HttpPutResponseHopLimit", "HttpEndpoint", "InstanceMetadataTags", "HttpTokensEnforced");
    }

    @Override
    public ModifyInstanceMetadataDefaultsResult handle(ModifyInstanceMetadataDefaultsRequest request, Change call) {
        if (Boolean.TRUE.equals(choice(request.httpTokensEnforced(), "enabled", "disabled", "httpTokensEnforced", null))) {
            throw Fault.client("UnsupportedOperation", "Tokens can be required by default, and not be enforced, in this region.");
        }
        var settings = AccountSettings.mine(call);
        var before = settings.metadata();
        settings.withMetadata(new MetadataDefaults(
                        choice(request.httpEndpoint(), "enabled", "disabled", "httpEndpoint", before.enabled()),
                        choice(request.httpTokens(), "required", "optional", "httpTokens", before.tokensRequired()),
                        hops(request.httpPutResponseHopLimit(), before.hopLimit()),
                        choice(request.instanceMetadataTags(), "enabled", "disabled", "instanceMetadataTags", before.tags())))
                .write(call);
        return ModifyInstanceMetadataDefaultsResult.builder().return_(true).build();
    }

    private static @Nullable Boolean choice(
            @Nullable String text, String yes, String no, String parameter, @Nullable Boolean before) {
        if (text == null) {
            return before;
        }
        if (text.equals("no-preference")) {
            return null;
        }
        if (!text.equals(yes) && !text.equals(no)) {
            throw invalid(parameter, text);
        }
        return text.equals(yes);
    }

    private static @Nullable Integer hops(@Nullable Integer asked, @Nullable Integer before) {
        if (asked == null) {
            return before;
        }
        if (asked == NO_PREFERENCE) {
            return null;
        }
        if (asked < 1 || asked > HOP_LIMIT) {
            throw invalid("httpPutResponseHopLimit", asked.toString());
        }
        return asked;
    }

    private static Fault invalid(String parameter, String value) {
        return Fault.client("InvalidParameterValue", "Value (" + value + ") for parameter " + parameter + " is invalid.");
    }
}
