package freehold.control.vpcendpoint;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.networkinterface.InterfaceGroups;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyVpcEndpointRequest;
import freehold.model.ec2.ModifyVpcEndpointResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Changes where an endpoint has interfaces, what guards them, and whether the service's own name leads to them.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html>
public final class ModifyVpcEndpoint implements Command<ModifyVpcEndpointRequest, ModifyVpcEndpointResult> {
    private final Region region;

    ModifyVpcEndpoint(Region region) {
        this.region = region;
    }

    @Override
    public Api<ModifyVpcEndpointRequest, ModifyVpcEndpointResult> api() {
        return ModifyVpcEndpointRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcEndpointId", "AddSubnetId", "RemoveSubnetId", "SubnetConfiguration.SubnetId", "SubnetConfiguration.Ipv4", "AddSecurityGroupId", "RemoveSecurityGroupId", "IpAddressType",
                "DnsOptions.DnsRecordIpType", "PrivateDnsEnabled", "ResetPolicy"); // no endpoint has another policy
    }

    @Override
    public ModifyVpcEndpointResult handle(ModifyVpcEndpointRequest request, Change call) {
        var endpoint = call.get(VpcEndpoint.TYPE, new VpcEndpointId(requireNonNull(request.vpcEndpointId())));
        CreateVpcEndpoint.checkAddresses(request.ipAddressType(), request.dnsOptions());
        var groups = groups(request, call, endpoint);
        if (!groups.equals(endpoint.groups())) {
            endpoint = EndpointInterfaces.guard(call, endpoint, groups);
        }
        endpoint = EndpointInterfaces.remove(call, endpoint, request.removeSubnetIds());
        endpoint = EndpointInterfaces.add(call, endpoint, EndpointInterfaces.wanted(request.addSubnetIds(), request.subnetConfigurations()));
        var named = request.privateDnsEnabled();
        if (named != null && named != endpoint.privateDns()) {
            if (named) {
                PrivateDns.check(call.view(), call.get(Vpc.TYPE, endpoint.vpc()), EndpointService.of(endpoint, region));
            }
            endpoint = endpoint.withPrivateDns(named);
        }
        call.put(VpcEndpoint.TYPE, endpoint);
        return ModifyVpcEndpointResult.builder().return_(true).build();
    }

    private static List<String> groups(ModifyVpcEndpointRequest request, Change call, VpcEndpoint endpoint) {
        var groups = new LinkedHashSet<>(endpoint.groups());
        var gone = InterfaceGroups.within(call, endpoint.vpc(), request.removeSecurityGroupIds());
        groups.addAll(request.addSecurityGroupIds());
        gone.forEach(groups::remove);
        if (groups.isEmpty()) {
            throw Fault.client("InvalidParameter", "A VPC endpoint must have at least one security group.");
        }
        return InterfaceGroups.within(call, endpoint.vpc(), new ArrayList<>(groups));
    }
}
