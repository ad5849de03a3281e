package freehold.control.vpcendpoint;

import freehold.control.network.SubnetId;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.vpcendpoint.VpcEndpoint.Place;
import freehold.kernel.store.View;
import freehold.model.ec2.DnsEntry;
import freehold.model.ec2.DnsOptions;
import freehold.model.ec2.SecurityGroupIdentifier;

/// A VPC endpoint's shape on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html>
record VpcEndpointItem(View view, Region region) {
    /// The only type of these: there is no service here that routes would lead to.
    static final String INTERFACE = "Interface";

    static final String IPV4 = "ipv4";

    /// Who gets in by an endpoint may ask for anything: the policy that EC2 gives one for which nobody has written another.
    private static final String FULL_ACCESS = """
            {
              "Statement": [
                {
                  "Action": "*",\s
                  "Effect": "Allow",\s
                  "Principal": "*",\s
                  "Resource": "*"
                }
              ]
            }""";

    freehold.model.ec2.VpcEndpoint of(VpcEndpoint endpoint) {
        return item(endpoint).state(state(endpoint)).build();
    }

    /// As what makes one answers.
    freehold.model.ec2.VpcEndpoint made(VpcEndpoint endpoint) {
        return item(endpoint).state("pending").build();
    }

    private freehold.model.ec2.VpcEndpoint.Builder item(VpcEndpoint endpoint) {
        var service = EndpointService.of(endpoint, region);
        return freehold.model.ec2.VpcEndpoint.builder()
                .vpcEndpointId(endpoint.id().value())
                .vpcEndpointType(INTERFACE)
                .vpcId(endpoint.vpc().value())
                .serviceName(service.fullName())
                .serviceRegion(region.name())
                .ownerId(endpoint.owner().value())
                .policyDocument(FULL_ACCESS)
                .subnetIds(endpoint.places().stream().map(Place::subnet).map(SubnetId::value).toList())
                .networkInterfaceIds(endpoint.places().stream().map(place -> place.networkInterface().value()).toList())
                .groups(endpoint.groups().stream().map(this::group).toList())
                .ipAddressType(IPV4)
                .dnsOptions(DnsOptions.builder().dnsRecordIpType(IPV4).build())
                .privateDnsEnabled(endpoint.privateDns())
                .dnsEntries(service.names(view, endpoint).keySet().stream().map(name -> DnsEntry.builder().dnsName(name).build()).toList())
                .requesterManaged(false)
                .creationTimestamp(endpoint.createdAt())
                .tags(endpoint.tags().items());
    }

    static String state(VpcEndpoint endpoint) {
        return endpoint.isAvailable() ? "available" : "pending";
    }

    private SecurityGroupIdentifier group(String id) {
        return SecurityGroupIdentifier.builder().groupId(id).groupName(SecurityGroup.name(view, id)).build();
    }
}
