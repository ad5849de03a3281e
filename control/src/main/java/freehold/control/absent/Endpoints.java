package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.CreateInstanceConnectEndpointRequest;
import freehold.model.ec2.CreateVerifiedAccessInstanceRequest;
import freehold.model.ec2.CreateVpcEndpointRequest;
import freehold.model.ec2.CreateVpcEndpointServiceConfigurationRequest;
import freehold.model.ec2.DeleteVpcEndpointsRequest;
import freehold.model.ec2.DescribeInstanceConnectEndpointsRequest;
import freehold.model.ec2.DescribeInstanceConnectEndpointsResult;
import freehold.model.ec2.DescribeVerifiedAccessInstancesRequest;
import freehold.model.ec2.DescribeVerifiedAccessInstancesResult;
import freehold.model.ec2.DescribeVpcEndpointConnectionsRequest;
import freehold.model.ec2.DescribeVpcEndpointConnectionsResult;
import freehold.model.ec2.DescribeVpcEndpointServiceConfigurationsRequest;
import freehold.model.ec2.DescribeVpcEndpointServiceConfigurationsResult;
import freehold.model.ec2.DescribeVpcEndpointServicesRequest;
import freehold.model.ec2.DescribeVpcEndpointServicesResult;
import freehold.model.ec2.DescribeVpcEndpointsRequest;
import freehold.model.ec2.DescribeVpcEndpointsResult;
import freehold.model.ec2.ModifyVpcEndpointRequest;
import java.util.List;

/// Ways from a VPC to services, and from outside to instances, without an address: there are no such services here.
final class Endpoints {
    private static final Name VPC_ENDPOINT = Name.id("VpcEndpointId", "vpce", "vpcEndpoint", "InvalidVpcEndpointId");

    private Endpoints() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeVpcEndpointsRequest.API, DescribeVpcEndpointsResult.builder().build(), VPC_ENDPOINT),
                none(DescribeVpcEndpointServicesRequest.API, DescribeVpcEndpointServicesResult.builder().build(),
                        Name.text("ServiceName", "InvalidServiceName", "The Vpc Endpoint Service '%s' does not exist")),
                none(DescribeVpcEndpointConnectionsRequest.API, DescribeVpcEndpointConnectionsResult.builder().build()),
                none(DescribeVpcEndpointServiceConfigurationsRequest.API, DescribeVpcEndpointServiceConfigurationsResult.builder().build(),
                        Name.id("ServiceId", "vpce-svc", "vpcEndpointService", "InvalidVpcEndpointServiceId")),
                none(DescribeInstanceConnectEndpointsRequest.API, DescribeInstanceConnectEndpointsResult.builder().build(),
                        Name.id("InstanceConnectEndpointId", "eice", "instanceConnectEndpoint", "InvalidInstanceConnectEndpointId")),
                none(DescribeVerifiedAccessInstancesRequest.API, DescribeVerifiedAccessInstancesResult.builder().build(),
                        Name.id("VerifiedAccessInstanceId", "vai", "verifiedAccessInstance", "InvalidVerifiedAccessInstanceId")),
                refused(CreateVpcEndpointRequest.API, "There are no VPC endpoints in this region."),
                refused(ModifyVpcEndpointRequest.API, "There are no VPC endpoints in this region.", VPC_ENDPOINT),
                refused(DeleteVpcEndpointsRequest.API, "There are no VPC endpoints in this region.",
                        Name.id("VpcEndpointId", "vpce", "vpcEndpoint", "InvalidVpcEndpoint")),
                refused(CreateVpcEndpointServiceConfigurationRequest.API, "There are no VPC endpoint services in this region."),
                refused(CreateInstanceConnectEndpointRequest.API, "There are no EC2 Instance Connect endpoints in this region."),
                refused(CreateVerifiedAccessInstanceRequest.API, "There are no Verified Access instances in this region."));
    }
}
