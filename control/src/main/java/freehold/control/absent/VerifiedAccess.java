package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AttachVerifiedAccessTrustProviderRequest;
import freehold.model.ec2.CreateVerifiedAccessEndpointRequest;
import freehold.model.ec2.CreateVerifiedAccessGroupRequest;
import freehold.model.ec2.CreateVerifiedAccessInstanceRequest;
import freehold.model.ec2.CreateVerifiedAccessTrustProviderRequest;
import freehold.model.ec2.DeleteVerifiedAccessEndpointRequest;
import freehold.model.ec2.DeleteVerifiedAccessGroupRequest;
import freehold.model.ec2.DeleteVerifiedAccessInstanceRequest;
import freehold.model.ec2.DeleteVerifiedAccessTrustProviderRequest;
import freehold.model.ec2.DescribeVerifiedAccessEndpointsRequest;
import freehold.model.ec2.DescribeVerifiedAccessEndpointsResult;
import freehold.model.ec2.DescribeVerifiedAccessGroupsRequest;
import freehold.model.ec2.DescribeVerifiedAccessGroupsResult;
import freehold.model.ec2.DescribeVerifiedAccessInstanceLoggingConfigurationsRequest;
import freehold.model.ec2.DescribeVerifiedAccessInstanceLoggingConfigurationsResult;
import freehold.model.ec2.DescribeVerifiedAccessInstancesRequest;
import freehold.model.ec2.DescribeVerifiedAccessInstancesResult;
import freehold.model.ec2.DescribeVerifiedAccessTrustProvidersRequest;
import freehold.model.ec2.DescribeVerifiedAccessTrustProvidersResult;
import freehold.model.ec2.DetachVerifiedAccessTrustProviderRequest;
import freehold.model.ec2.GetVerifiedAccessEndpointPolicyRequest;
import freehold.model.ec2.GetVerifiedAccessEndpointPolicyResult;
import freehold.model.ec2.GetVerifiedAccessGroupPolicyRequest;
import freehold.model.ec2.GetVerifiedAccessGroupPolicyResult;
import freehold.model.ec2.ModifyVerifiedAccessEndpointPolicyRequest;
import freehold.model.ec2.ModifyVerifiedAccessEndpointRequest;
import freehold.model.ec2.ModifyVerifiedAccessGroupPolicyRequest;
import freehold.model.ec2.ModifyVerifiedAccessGroupRequest;
import freehold.model.ec2.ModifyVerifiedAccessInstanceLoggingConfigurationRequest;
import freehold.model.ec2.ModifyVerifiedAccessInstanceRequest;
import freehold.model.ec2.ModifyVerifiedAccessTrustProviderRequest;
import java.util.List;

/// Ways to applications for whom a trust provider vouches.
final class VerifiedAccess {
    private static final Name INSTANCE = Name.id("VerifiedAccessInstanceId", "vai", "verifiedAccessInstance", "InvalidVerifiedAccessInstanceId");
    private static final Name ENDPOINT = Name.id("VerifiedAccessEndpointId", "vae", "verifiedAccessEndpoint", "InvalidVerifiedAccessEndpointId");
    private static final Name GROUP = Name.id("VerifiedAccessGroupId", "vagr", "verifiedAccessGroup", "InvalidVerifiedAccessGroupId");
    private static final Name TRUST_PROVIDER = Name.id("VerifiedAccessTrustProviderId", "vatp", "verifiedAccessTrustProvider", "InvalidVerifiedAccessTrustProviderId");
    private static final String NONE = "There are no Verified Access instances in this region.";

    private VerifiedAccess() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeVerifiedAccessInstancesRequest.API, DescribeVerifiedAccessInstancesResult.builder().build(), INSTANCE),
                none(DescribeVerifiedAccessEndpointsRequest.API, DescribeVerifiedAccessEndpointsResult.builder().build(), ENDPOINT, INSTANCE, GROUP),
                none(DescribeVerifiedAccessGroupsRequest.API, DescribeVerifiedAccessGroupsResult.builder().build(), GROUP, INSTANCE),
                none(DescribeVerifiedAccessInstanceLoggingConfigurationsRequest.API, DescribeVerifiedAccessInstanceLoggingConfigurationsResult.builder().build(),
                        INSTANCE),
                none(DescribeVerifiedAccessTrustProvidersRequest.API, DescribeVerifiedAccessTrustProvidersResult.builder().build(), TRUST_PROVIDER),
                none(GetVerifiedAccessEndpointPolicyRequest.API, GetVerifiedAccessEndpointPolicyResult.builder().build(), ENDPOINT),
                none(GetVerifiedAccessGroupPolicyRequest.API, GetVerifiedAccessGroupPolicyResult.builder().build(), GROUP),
                refused(CreateVerifiedAccessInstanceRequest.API, NONE),
                refused(AttachVerifiedAccessTrustProviderRequest.API, NONE, INSTANCE, TRUST_PROVIDER),
                refused(CreateVerifiedAccessEndpointRequest.API, NONE, GROUP),
                refused(CreateVerifiedAccessGroupRequest.API, NONE, INSTANCE),
                refused(CreateVerifiedAccessTrustProviderRequest.API, NONE),
                refused(DeleteVerifiedAccessEndpointRequest.API, NONE, ENDPOINT),
                refused(DeleteVerifiedAccessGroupRequest.API, NONE, GROUP),
                refused(DeleteVerifiedAccessInstanceRequest.API, NONE, INSTANCE),
                refused(DeleteVerifiedAccessTrustProviderRequest.API, NONE, TRUST_PROVIDER),
                refused(DetachVerifiedAccessTrustProviderRequest.API, NONE, INSTANCE, TRUST_PROVIDER),
                refused(ModifyVerifiedAccessEndpointRequest.API, NONE, ENDPOINT),
                refused(ModifyVerifiedAccessEndpointPolicyRequest.API, NONE, ENDPOINT),
                refused(ModifyVerifiedAccessGroupRequest.API, NONE, GROUP),
                refused(ModifyVerifiedAccessGroupPolicyRequest.API, NONE, GROUP),
                refused(ModifyVerifiedAccessInstanceRequest.API, NONE, INSTANCE),
                refused(ModifyVerifiedAccessInstanceLoggingConfigurationRequest.API, NONE, INSTANCE),
                refused(ModifyVerifiedAccessTrustProviderRequest.API, NONE, TRUST_PROVIDER));
    }
}
