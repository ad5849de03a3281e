package freehold.control.instance;

import freehold.control.accountsettings.AccountSettings;
import freehold.control.accountsettings.CreditFamilies;
import freehold.control.accountsettings.MetadataDefaults;
import freehold.control.accountsettings.ModifyInstanceMetadataDefaults;
import freehold.control.instance.Settings.MetadataOptions;
import freehold.control.instance.Settings.ShutdownBehavior;
import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.Processors;
import freehold.control.network.NameOptions;
import freehold.kernel.Fault;
import freehold.model.ec2.CpuOptionsRequest;
import freehold.model.ec2.InstanceMetadataOptionsRequest;
import freehold.model.ec2.PrivateDnsNameOptionsRequest;
import freehold.model.ec2.RunInstancesRequest;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a launch says about an instance's settings, checked, with the account's defaults for the rest, and EC2's where it has none.
final class SettingsChoice {
    /// Bytes of user data, once decoded
    /// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html>).
    static final int USER_DATA_LIMIT = 16 * 1024;

    private SettingsChoice() {}

    static Settings of(RunInstancesRequest request, InstanceType type, AccountSettings account) {
        var credit = request.creditSpecification();
        var monitoring = request.monitoring();
        var maintenance = request.maintenanceOptions();
        var hibernation = request.hibernationOptions();
        if (hibernation != null && Boolean.TRUE.equals(hibernation.configured())) {
            throw Fault.client("UnsupportedHibernationConfiguration", "Instances can't hibernate in this region.");
        }
        var enclave = request.enclaveOptions();
        if (enclave != null && Boolean.TRUE.equals(enclave.enabled())) {
            throw Fault.client("UnsupportedOperation", "The instance type " + type.name() + " does not support enclaves.");
        }
        return new Settings(
                type.name(),
                userData(request.userData()),
                shutdownBehavior(request.instanceInitiatedShutdownBehavior()),
                Boolean.TRUE.equals(request.disableApiTermination()),
                Boolean.TRUE.equals(request.disableApiStop()),
                monitoring != null && Boolean.TRUE.equals(monitoring.enabled()),
                Boolean.TRUE.equals(request.ebsOptimized()),
                metadata(request.metadataOptions(), account.metadata()),
                creditMode(credit == null ? null : credit.cpuCredits(), type, account),
                maintenance != null && staysDown(maintenance.autoRecovery()),
                nameOptions(request.privateDnsNameOptions(), NameOptions.BY_ADDRESS), // until its subnet is known
                processors(request.cpuOptions(), type));
    }

    static ShutdownBehavior shutdownBehavior(@Nullable String text) {
        return switch (text) {
            case null -> ShutdownBehavior.STOP;
            case "stop" -> ShutdownBehavior.STOP;
            case "terminate" -> ShutdownBehavior.TERMINATE;
            default -> throw invalid("instanceInitiatedShutdownBehavior", text);
        };
    }

    /// @return the text itself, if it is base64 of something short enough; null for nothing
    static @Nullable String userData(@Nullable String base64) {
        if (base64 == null || base64.isEmpty()) {
            return null;
        }
        byte[] data;
        try {
            data = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw Fault.client("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
        }
        checkUserData(data);
        return Base64.getEncoder().encodeToString(data);
    }

    static void checkUserData(byte[] data) {
        if (data.length > USER_DATA_LIMIT) {
            throw Fault.client("InvalidParameterValue", "User data is limited to " + USER_DATA_LIMIT + " bytes");
        }
    }

    /// @param asked null for the account's default
    static @Nullable String creditMode(@Nullable String asked, InstanceType type, AccountSettings account) {
        if (!type.isBurstable()) {
            if (asked != null) {
                throw Fault.client("InvalidParameterCombination",
                        "The T2 and T3 credit specification is not supported for the instance type '" + type.name() + "'.");
            }
            return null;
        }
        if (asked == null) {
            return CreditFamilies.mode(type.name(), account);
        }
        if (!Set.of("standard", "unlimited").contains(asked)) {
            throw invalid("cpuCredits", asked);
        }
        return asked;
    }

    private static MetadataOptions metadata(@Nullable InstanceMetadataOptionsRequest asked, MetadataDefaults defaults) {
        var hops = asked != null && asked.httpPutResponseHopLimit() != null ? asked.httpPutResponseHopLimit() : defaults.hopLimit();
        var usual = new MetadataOptions(
                !Boolean.FALSE.equals(defaults.enabled()),
                Boolean.TRUE.equals(defaults.tokensRequired()),
                hops == null ? 1 : hops,
                Boolean.TRUE.equals(defaults.tags()),
                false);
        var chosen = asked == null ? usual : metadata(asked, usual);
        return hops == null && chosen.tokensRequired() ? new MetadataOptions(chosen.enabled(), true, 2, chosen.tags(), chosen.ipv6()) : chosen;
    }

    /// @param kept where nothing is asked
    static MetadataOptions metadata(InstanceMetadataOptionsRequest asked, MetadataOptions kept) {
        var hops = asked.httpPutResponseHopLimit();
        if (hops != null && (hops < 1 || hops > ModifyInstanceMetadataDefaults.HOP_LIMIT)) {
            throw invalid("httpPutResponseHopLimit", hops.toString());
        }
        return new MetadataOptions(
                either(asked.httpEndpoint(), "enabled", "disabled", "httpEndpoint", kept.enabled()),
                either(asked.httpTokens(), "required", "optional", "httpTokens", kept.tokensRequired()),
                hops == null ? kept.hopLimit() : hops,
                either(asked.instanceMetadataTags(), "enabled", "disabled", "instanceMetadataTags", kept.tags()),
                either(asked.httpProtocolIpv6(), "enabled", "disabled", "httpProtocolIpv6", kept.ipv6()));
    }

    /// @param kept where nothing is asked: the subnet's
    static NameOptions nameOptions(@Nullable PrivateDnsNameOptionsRequest asked, NameOptions kept) {
        if (asked == null) {
            return kept;
        }
        var type = asked.hostnameType();
        var a = asked.enableResourceNameDnsARecord();
        var aaaa = asked.enableResourceNameDnsAAAARecord();
        return new NameOptions(
                type == null ? kept.byId() : NameOptions.isById(type, "hostnameType"),
                a == null ? kept.a() : a,
                aaaa == null ? kept.aaaa() : aaaa);
    }

    private static @Nullable Processors processors(@Nullable CpuOptionsRequest asked, InstanceType type) {
        return asked == null ? null : Processors.choose(type, asked.coreCount(), asked.threadsPerCore());
    }

    static boolean staysDown(@Nullable String autoRecovery) {
        return either(autoRecovery, "disabled", "default", "autoRecovery", false);
    }

    private static boolean either(@Nullable String text, String yes, String no, String parameter, boolean otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.equals(yes) && !text.equals(no)) {
            throw invalid(parameter, text);
        }
        return text.equals(yes);
    }

    static Fault invalid(String parameter, String value) {
        return Fault.client("InvalidParameterValue", "Value (" + value + ") for parameter " + parameter + " is invalid.");
    }
}
