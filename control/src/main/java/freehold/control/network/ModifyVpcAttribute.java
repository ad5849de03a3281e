package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.AttributeBooleanValue;
import freehold.model.ec2.ModifyVpcAttributeRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Changes one attribute of a VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html>
public final class ModifyVpcAttribute implements Command<ModifyVpcAttributeRequest, Empty> {
    @Override
    public Api<ModifyVpcAttributeRequest, Empty> api() {
        return ModifyVpcAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "EnableDnsSupport", "EnableDnsHostnames", "EnableNetworkAddressUsageMetrics");
    }

    @Override
    public Empty handle(ModifyVpcAttributeRequest request, Change call) {
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        var asked = new LinkedHashMap<String, Boolean>();
        add(asked, "enableDnsSupport", request.enableDnsSupport());
        add(asked, "enableDnsHostnames", request.enableDnsHostnames());
        add(asked, "enableNetworkAddressUsageMetrics", request.enableNetworkAddressUsageMetrics());
        if (asked.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain an attribute to modify");
        }
        if (asked.size() > 1) {
            throw Fault.client("InvalidParameterCombination",
                    "Fields for multiple attribute types specified: " + String.join(", ", asked.keySet()));
        }
        asked.forEach((attribute, value) -> call.put(Vpc.TYPE, changed(vpc, attribute, value)));
        return Empty.ANSWER;
    }

    private static Vpc changed(Vpc vpc, String attribute, boolean value) {
        return switch (attribute) {
            case "enableDnsSupport" -> vpc.withDns(value, vpc.dnsHostnames());
            case "enableDnsHostnames" -> vpc.withDns(vpc.dnsSupport(), value);
            default -> vpc.withUsageMetrics(value);
        };
    }

    static void add(Map<String, Boolean> asked, String attribute, @Nullable AttributeBooleanValue flag) {
        var value = flag == null ? null : flag.value();
        if (value != null) {
            asked.put(attribute, value);
        }
    }
}
