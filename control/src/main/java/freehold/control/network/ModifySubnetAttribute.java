package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ModifySubnetAttributeRequest;
import java.util.LinkedHashMap;
import java.util.Set;

/// Changes one attribute of a subnet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html>
public final class ModifySubnetAttribute implements Command<ModifySubnetAttributeRequest, Empty> {
    @Override
    public Api<ModifySubnetAttributeRequest, Empty> api() {
        return ModifySubnetAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId", "MapPublicIpOnLaunch", "AssignIpv6AddressOnCreation", "EnableDns64",
                "PrivateDnsHostnameTypeOnLaunch", "EnableResourceNameDnsARecordOnLaunch", "EnableResourceNameDnsAAAARecordOnLaunch");
    }

    @Override
    public Empty handle(ModifySubnetAttributeRequest request, Change call) {
        var subnet = call.get(Subnet.TYPE, new SubnetId(requireNonNull(request.subnetId())));
        var asked = new LinkedHashMap<String, Boolean>();
        ModifyVpcAttribute.add(asked, "mapPublicIpOnLaunch", request.mapPublicIpOnLaunch());
        ModifyVpcAttribute.add(asked, "assignIpv6AddressOnCreation", request.assignIpv6AddressOnCreation());
        ModifyVpcAttribute.add(asked, "enableDns64", request.enableDns64());
        ModifyVpcAttribute.add(asked, "enableResourceNameDnsARecordOnLaunch", request.enableResourceNameDnsARecordOnLaunch());
        ModifyVpcAttribute.add(asked, "enableResourceNameDnsAAAARecordOnLaunch", request.enableResourceNameDnsAAAARecordOnLaunch());
        var hostnameType = request.privateDnsHostnameTypeOnLaunch();
        if (hostnameType != null) {
            asked.put("privateDnsHostnameTypeOnLaunch", NameOptions.isById(hostnameType, "privateDnsHostnameTypeOnLaunch"));
        }
        if (asked.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain an attribute to modify");
        }
        if (asked.size() > 1) {
            throw Fault.client("InvalidParameterCombination",
                    "Fields for multiple attribute types specified: " + String.join(", ", asked.keySet()));
        }
        asked.forEach((attribute, value) -> call.put(Subnet.TYPE, changed(subnet, attribute, value)));
        return Empty.ANSWER;
    }

    private static Subnet changed(Subnet subnet, String attribute, boolean value) {
        var names = subnet.nameOptions();
        return switch (attribute) {
            case "mapPublicIpOnLaunch" -> subnet.withMapPublicIpOnLaunch(value);
            case "assignIpv6AddressOnCreation" -> subnet.withAssignIpv6OnCreation(onlyOfIpv6(subnet, "assign-ipv6-address-on-creation", value));
            case "enableDns64" -> subnet.withDns64(onlyOfIpv6(subnet, "enable-dns64", value));
            case "enableResourceNameDnsARecordOnLaunch" ->
                subnet.withNameOptions(new NameOptions(names.byId(), value, names.aaaa()));
            case "enableResourceNameDnsAAAARecordOnLaunch" -> subnet.withNameOptions(new NameOptions(
                    names.byId(), names.a(), onlyOfIpv6(subnet, "enable-resource-name-dns-aaaa-record-on-launch", value)));
            default -> subnet.withNameOptions(new NameOptions(value, names.a(), names.aaaa()));
        };
    }

    private static boolean onlyOfIpv6(Subnet subnet, String attribute, boolean value) {
        if (value && subnet.ipv6() == null) {
            throw Fault.client("InvalidParameterValue", "Invalid value 'true' for " + attribute + ". Cannot set " + attribute
                    + " to true unless the subnet (" + subnet.id() + ") has an IPv6 CIDR block associated with it.");
        }
        return value;
    }
}
