package freehold.control.vpcendpoint;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.networkinterface.InterfaceGroups;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateVpcEndpointRequest;
import freehold.model.ec2.CreateVpcEndpointResult;
import freehold.model.ec2.DnsOptionsSpecification;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a way from a VPC to one of the cloud's own services.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html>
public final class CreateVpcEndpoint implements Command<CreateVpcEndpointRequest, CreateVpcEndpointResult> {
    /// Endpoints that a VPC may have (<https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html>).
    static final int LIMIT = 50;

    private static final String GATEWAY = "Gateway";

    private final Region region;

    CreateVpcEndpoint(Region region) {
        this.region = region;
    }

    @Override
    public Api<CreateVpcEndpointRequest, CreateVpcEndpointResult> api() {
        return CreateVpcEndpointRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcEndpointType", "VpcId", "ServiceName", "ServiceRegion", "RouteTableId", "SubnetId", "SubnetConfiguration.SubnetId",
                "SubnetConfiguration.Ipv4", "SecurityGroupId", "IpAddressType", "DnsOptions.DnsRecordIpType", "PrivateDnsEnabled",
                "TagSpecification");
    }

    @Override
    public CreateVpcEndpointResult handle(CreateVpcEndpointRequest request, Change call) {
        Tags.check(request.tagSpecifications(), VpcEndpoint.TYPE);
        var service = service(request);
        checkAddresses(request.ipAddressType(), request.dnsOptions());
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (call.view().by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, vpc.id().value()).size() >= LIMIT) {
            throw Fault.client("VpcEndpointLimitExceeded", "The maximum number of VPC endpoints has been reached.");
        }
        boolean privateDns = requireNonNullElse(request.privateDnsEnabled(), true);
        if (privateDns) {
            PrivateDns.check(call.view(), vpc, service);
        }
        var endpoint = new VpcEndpoint(
                new VpcEndpointId(call.fresh(VpcEndpointId.FORM)), call.account(), vpc.id(), service.name(), List.of(),
                groups(call, vpc, request.securityGroupIds()), privateDns, call.now(), Tags.of(request.tagSpecifications(), VpcEndpoint.TYPE));
        var wanted = EndpointInterfaces.wanted(request.subnetIds(), request.subnetConfigurations());
        var made = call.put(VpcEndpoint.TYPE, EndpointInterfaces.add(call, endpoint, wanted));
        return CreateVpcEndpointResult.builder()
                .vpcEndpoint(new VpcEndpointItem(call.view(), region).made(made))
                .clientToken(request.clientToken())
                .build();
    }

    private EndpointService service(CreateVpcEndpointRequest request) {
        var name = request.serviceName();
        if (name == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ServiceName");
        }
        var elsewhere = request.serviceRegion();
        if (elsewhere != null && !elsewhere.equals(region.name())) {
            throw EndpointService.missing(name);
        }
        var service = EndpointService.all(region).stream()
                .filter(each -> each.fullName().equals(name))
                .findFirst()
                .orElseThrow(() -> EndpointService.missing(name));
        var type = requireNonNullElse(request.vpcEndpointType(), GATEWAY);
        if (!type.equals(VpcEndpointItem.INTERFACE)) {
            throw Fault.client("InvalidParameter", "Endpoint type (" + type + ") does not match available service types (["
                    + VpcEndpointItem.INTERFACE + "]).");
        }
        if (!request.routeTableIds().isEmpty()) {
            throw Fault.client("InvalidParameter", "Route table IDs can be specified only for VPC endpoints of the type Gateway.");
        }
        return service;
    }

    /// Refuses addresses, and names that lead to some, other than IPv4's.
    static void checkAddresses(@Nullable String type, @Nullable DnsOptionsSpecification names) {
        var records = names == null ? null : names.dnsRecordIpType();
        for (var each : new String[] {type, records}) {
            if (each != null && !each.equals(VpcEndpointItem.IPV4)) {
                throw Fault.client("InvalidParameter", "The IP address type " + each + " is not supported by the service.");
            }
        }
    }

    private static List<String> groups(Change call, Vpc vpc, List<String> ids) {
        return ids.isEmpty()
                ? List.of(InterfaceGroups.named(call, vpc.id(), SecurityGroup.DEFAULT))
                : InterfaceGroups.within(call, vpc.id(), ids);
    }
}
