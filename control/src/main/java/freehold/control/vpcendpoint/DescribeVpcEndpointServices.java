package freehold.control.vpcendpoint;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeVpcEndpointServicesRequest;
import freehold.model.ec2.DescribeVpcEndpointServicesResult;
import freehold.model.ec2.PrivateDnsDetails;
import freehold.model.ec2.ServiceDetail;
import freehold.model.ec2.ServiceTypeDetail;
import java.util.List;
import java.util.Set;

/// Lists the services that VPCs may have ways to.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html>
public final class DescribeVpcEndpointServices implements Query<DescribeVpcEndpointServicesRequest, DescribeVpcEndpointServicesResult> {
    private static final int PAGE_LEAST = 5;
    private static final int PAGE_LIMIT = 1000;
    private static final String OWNER = "amazon";

    private static final Filters<EndpointService> FILTERS = new Filters<EndpointService>()
            .on("owner", _ -> OWNER)
            .on("service-name", EndpointService::fullName)
            .on("service-region", service -> service.region().name())
            .on("service-type", _ -> VpcEndpointItem.INTERFACE)
            .on("supported-ip-address-types", _ -> VpcEndpointItem.IPV4)
            .onTags(_ -> Tags.NONE);

    private final List<EndpointService> services;

    DescribeVpcEndpointServices(Region region) {
        this.services = EndpointService.all(region);
    }

    @Override
    public Api<DescribeVpcEndpointServicesRequest, DescribeVpcEndpointServicesResult> api() {
        return DescribeVpcEndpointServicesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ServiceName", "ServiceRegion");
    }

    @Override
    public DescribeVpcEndpointServicesResult handle(DescribeVpcEndpointServicesRequest request, Call call) {
        var asked = request.serviceNames();
        asked.stream()
                .filter(name -> services.stream().noneMatch(service -> service.fullName().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw EndpointService.missing(name);
                });
        var regions = request.serviceRegions();
        var wanted = FILTERS.test(request.filters());
        var page = Listing.page(
                services,
                service -> (asked.isEmpty() || asked.contains(service.fullName()))
                        && (regions.isEmpty() || regions.contains(service.region().name()))
                        && wanted.test(service),
                EndpointService::fullName,
                request.maxResults(),
                request.nextToken(),
                PAGE_LEAST,
                PAGE_LIMIT);
        return DescribeVpcEndpointServicesResult.builder()
                .serviceNames(page.items().stream().map(EndpointService::fullName).toList())
                .serviceDetails(page.items().stream().map(DescribeVpcEndpointServices::item).toList())
                .nextToken(page.token())
                .build();
    }

    private static ServiceDetail item(EndpointService service) {
        return ServiceDetail.builder()
                .serviceName(service.fullName())
                .serviceId(service.id())
                .serviceType(List.of(ServiceTypeDetail.builder().serviceType(VpcEndpointItem.INTERFACE).build()))
                .serviceRegion(service.region().name())
                .availabilityZones(service.region().zones().stream().map(Region.Zone::name).toList())
                .availabilityZoneIds(service.region().zones().stream().map(Region.Zone::id).toList())
                .owner(OWNER)
                .baseEndpointDnsNames(List.of(service.baseName()))
                .privateDnsName(service.privateName())
                .privateDnsNames(List.of(PrivateDnsDetails.builder().privateDnsName(service.privateName()).build()))
                .privateDnsNameVerificationState("verified")
                .vpcEndpointPolicySupported(false)
                .acceptanceRequired(false)
                .managesVpcEndpoints(false)
                .supportedIpAddressTypes(List.of(VpcEndpointItem.IPV4))
                .build();
    }
}
