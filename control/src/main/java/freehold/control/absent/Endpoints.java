package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AcceptVpcEndpointConnectionsRequest;
import freehold.model.ec2.CreateInstanceConnectEndpointRequest;
import freehold.model.ec2.CreateVpcEndpointConnectionNotificationRequest;
import freehold.model.ec2.CreateVpcEndpointServiceConfigurationRequest;
import freehold.model.ec2.DeleteInstanceConnectEndpointRequest;
import freehold.model.ec2.DeleteVpcEndpointConnectionNotificationsRequest;
import freehold.model.ec2.DeleteVpcEndpointServiceConfigurationsRequest;
import freehold.model.ec2.DescribeInstanceConnectEndpointsRequest;
import freehold.model.ec2.DescribeInstanceConnectEndpointsResult;
import freehold.model.ec2.DescribeVpcEndpointConnectionNotificationsRequest;
import freehold.model.ec2.DescribeVpcEndpointConnectionNotificationsResult;
import freehold.model.ec2.DescribeVpcEndpointConnectionsRequest;
import freehold.model.ec2.DescribeVpcEndpointConnectionsResult;
import freehold.model.ec2.DescribeVpcEndpointServiceConfigurationsRequest;
import freehold.model.ec2.DescribeVpcEndpointServiceConfigurationsResult;
import freehold.model.ec2.DescribeVpcEndpointServicePermissionsRequest;
import freehold.model.ec2.DescribeVpcEndpointServicePermissionsResult;
import freehold.model.ec2.ModifyVpcEndpointConnectionNotificationRequest;
import freehold.model.ec2.ModifyVpcEndpointServiceConfigurationRequest;
import freehold.model.ec2.ModifyVpcEndpointServicePermissionsRequest;
import freehold.model.ec2.RejectVpcEndpointConnectionsRequest;
import freehold.model.ec2.StartVpcEndpointServicePrivateDnsVerificationRequest;
import java.util.List;

/// Customers' own services for others' VPCs, and ways from outside to instances without an address: there are none here.
final class Endpoints {
    private static final Name VPC_ENDPOINT = Name.id("VpcEndpointId", "vpce", "vpcEndpoint", "InvalidVpcEndpointId");
    private static final Name CONNECTION_NOTIFICATION = Name.text("ConnectionNotificationId", "InvalidConnectionNotification", "The connection notification ID '%s' does not exist");
    private static final Name ENDPOINT_SERVICE = Name.id("ServiceId", "vpce-svc", "vpcEndpointService", "InvalidVpcEndpointServiceId");
    private static final Name CONNECT_ENDPOINT = Name.id("InstanceConnectEndpointId", "eice", "instanceConnectEndpoint", "InvalidInstanceConnectEndpointId");

    private Endpoints() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeVpcEndpointConnectionsRequest.API, DescribeVpcEndpointConnectionsResult.builder().build()),
                none(DescribeVpcEndpointServiceConfigurationsRequest.API, DescribeVpcEndpointServiceConfigurationsResult.builder().build(), ENDPOINT_SERVICE),
                none(DescribeInstanceConnectEndpointsRequest.API, DescribeInstanceConnectEndpointsResult.builder().build(), CONNECT_ENDPOINT),
                none(DescribeVpcEndpointConnectionNotificationsRequest.API, DescribeVpcEndpointConnectionNotificationsResult.builder().build(),
                        CONNECTION_NOTIFICATION),
                none(DescribeVpcEndpointServicePermissionsRequest.API, DescribeVpcEndpointServicePermissionsResult.builder().build(), ENDPOINT_SERVICE),
                refused(CreateVpcEndpointServiceConfigurationRequest.API, "There are no VPC endpoint services in this region."),
                refused(CreateInstanceConnectEndpointRequest.API, "There are no EC2 Instance Connect endpoints in this region."),
                refused(AcceptVpcEndpointConnectionsRequest.API, "There are no VPC endpoint services in this region.", ENDPOINT_SERVICE, VPC_ENDPOINT),
                refused(CreateVpcEndpointConnectionNotificationRequest.API, "There are no VPC endpoint services in this region.", ENDPOINT_SERVICE),
                refused(DeleteVpcEndpointConnectionNotificationsRequest.API, "There are no VPC endpoint services in this region.", CONNECTION_NOTIFICATION),
                refused(ModifyVpcEndpointConnectionNotificationRequest.API, "There are no VPC endpoint services in this region.", CONNECTION_NOTIFICATION),
                refused(RejectVpcEndpointConnectionsRequest.API, "There are no VPC endpoint services in this region.", ENDPOINT_SERVICE, VPC_ENDPOINT),
                refused(DeleteVpcEndpointServiceConfigurationsRequest.API, "There are no VPC endpoint services in this region.",
                        Name.id("ServiceId", "vpce-svc", "vpcEndpointService", "InvalidVpcEndpointService")),
                refused(ModifyVpcEndpointServiceConfigurationRequest.API, "There are no VPC endpoint services in this region.", ENDPOINT_SERVICE),
                refused(ModifyVpcEndpointServicePermissionsRequest.API, "There are no VPC endpoint services in this region.", ENDPOINT_SERVICE),
                refused(StartVpcEndpointServicePrivateDnsVerificationRequest.API, "There are no VPC endpoint services in this region.", ENDPOINT_SERVICE),
                refused(DeleteInstanceConnectEndpointRequest.API, "There are no EC2 Instance Connect endpoints in this region.", CONNECT_ENDPOINT));
    }
}
