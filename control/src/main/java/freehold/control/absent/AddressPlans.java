package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AllocateIpamPoolCidrRequest;
import freehold.model.ec2.AssociateIpamResourceDiscoveryRequest;
import freehold.model.ec2.CreateIpamPoolRequest;
import freehold.model.ec2.CreateIpamRequest;
import freehold.model.ec2.CreateIpamResourceDiscoveryRequest;
import freehold.model.ec2.CreateIpamScopeRequest;
import freehold.model.ec2.DeleteIpamPoolRequest;
import freehold.model.ec2.DeleteIpamRequest;
import freehold.model.ec2.DeleteIpamResourceDiscoveryRequest;
import freehold.model.ec2.DeleteIpamScopeRequest;
import freehold.model.ec2.DeprovisionIpamPoolCidrRequest;
import freehold.model.ec2.DescribeIpamPoolsRequest;
import freehold.model.ec2.DescribeIpamPoolsResult;
import freehold.model.ec2.DescribeIpamResourceDiscoveriesRequest;
import freehold.model.ec2.DescribeIpamResourceDiscoveriesResult;
import freehold.model.ec2.DescribeIpamResourceDiscoveryAssociationsRequest;
import freehold.model.ec2.DescribeIpamResourceDiscoveryAssociationsResult;
import freehold.model.ec2.DescribeIpamScopesRequest;
import freehold.model.ec2.DescribeIpamScopesResult;
import freehold.model.ec2.DescribeIpamsRequest;
import freehold.model.ec2.DescribeIpamsResult;
import freehold.model.ec2.DescribeMovingAddressesRequest;
import freehold.model.ec2.DescribeMovingAddressesResult;
import freehold.model.ec2.DescribePublicIpv4PoolsRequest;
import freehold.model.ec2.DescribePublicIpv4PoolsResult;
import freehold.model.ec2.DisableIpamOrganizationAdminAccountRequest;
import freehold.model.ec2.DisassociateIpamResourceDiscoveryRequest;
import freehold.model.ec2.EnableIpamOrganizationAdminAccountRequest;
import freehold.model.ec2.GetIpamPoolAllocationsRequest;
import freehold.model.ec2.GetIpamPoolAllocationsResult;
import freehold.model.ec2.GetIpamPoolCidrsRequest;
import freehold.model.ec2.GetIpamPoolCidrsResult;
import freehold.model.ec2.ModifyIpamPoolRequest;
import freehold.model.ec2.ModifyIpamRequest;
import freehold.model.ec2.ModifyIpamResourceDiscoveryRequest;
import freehold.model.ec2.ModifyIpamScopeRequest;
import freehold.model.ec2.ProvisionIpamPoolCidrRequest;
import freehold.model.ec2.ReleaseIpamPoolAllocationRequest;
import java.util.List;

/// Plans and moves of addresses, and lists of the addresses of services.
final class AddressPlans {
    private static final Name IPAM = Name.id("IpamId", "ipam", "ipam", "InvalidIpamId");
    private static final Name IPAM_POOL = Name.id("IpamPoolId", "ipam-pool", "ipamPool", "InvalidIpamPoolId");
    private static final Name IPAM_RESOURCE_DISCOVERY = Name.id("IpamResourceDiscoveryId", "ipam-res-disco", "ipamResourceDiscovery", "InvalidIpamResourceDiscoveryId");
    private static final Name IPAM_RESOURCE_DISCOVERY_ASSOCIATION = Name.id("IpamResourceDiscoveryAssociationId", "ipam-res-disco-assoc", "ipamResourceDiscoveryAssociation", "InvalidIpamResourceDiscoveryAssociationId");
    private static final Name IPAM_SCOPE = Name.id("IpamScopeId", "ipam-scope", "ipamScope", "InvalidIpamScopeId");

    private AddressPlans() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeIpamsRequest.API, DescribeIpamsResult.builder().build(), IPAM),
                none(DescribeIpamPoolsRequest.API, DescribeIpamPoolsResult.builder().build(), IPAM_POOL),
                none(DescribeMovingAddressesRequest.API, DescribeMovingAddressesResult.builder().build()),
                none(GetIpamPoolAllocationsRequest.API, GetIpamPoolAllocationsResult.builder().build(), IPAM_POOL),
                none(DescribePublicIpv4PoolsRequest.API, DescribePublicIpv4PoolsResult.builder().build(),
                        Name.id("PoolId", "ipv4pool-ec2", "publicIpv4Pool", "InvalidPublicIpv4PoolID")),
                none(DescribeIpamResourceDiscoveriesRequest.API, DescribeIpamResourceDiscoveriesResult.builder().build(), IPAM_RESOURCE_DISCOVERY),
                none(DescribeIpamResourceDiscoveryAssociationsRequest.API, DescribeIpamResourceDiscoveryAssociationsResult.builder().build(),
                        IPAM_RESOURCE_DISCOVERY_ASSOCIATION),
                none(DescribeIpamScopesRequest.API, DescribeIpamScopesResult.builder().build(), IPAM_SCOPE),
                none(GetIpamPoolCidrsRequest.API, GetIpamPoolCidrsResult.builder().build(), IPAM_POOL),
                refused(CreateIpamRequest.API, "There are no IPAMs in this region."),
                refused(CreateIpamPoolRequest.API, "There are no IPAMs in this region."),
                refused(AllocateIpamPoolCidrRequest.API, "There are no IPAMs in this region.", IPAM_POOL),
                refused(AssociateIpamResourceDiscoveryRequest.API, "There are no IPAMs in this region.", IPAM, IPAM_RESOURCE_DISCOVERY),
                refused(CreateIpamResourceDiscoveryRequest.API, "There are no IPAMs in this region."),
                refused(CreateIpamScopeRequest.API, "There are no IPAMs in this region.", IPAM),
                refused(DeleteIpamRequest.API, "There are no IPAMs in this region.", IPAM),
                refused(DeleteIpamPoolRequest.API, "There are no IPAMs in this region.", IPAM_POOL),
                refused(DeleteIpamResourceDiscoveryRequest.API, "There are no IPAMs in this region.", IPAM_RESOURCE_DISCOVERY),
                refused(DeleteIpamScopeRequest.API, "There are no IPAMs in this region.", IPAM_SCOPE),
                refused(DeprovisionIpamPoolCidrRequest.API, "There are no IPAMs in this region.", IPAM_POOL),
                refused(DisableIpamOrganizationAdminAccountRequest.API, "There are no IPAMs in this region."),
                refused(DisassociateIpamResourceDiscoveryRequest.API, "There are no IPAMs in this region.", IPAM_RESOURCE_DISCOVERY_ASSOCIATION),
                refused(EnableIpamOrganizationAdminAccountRequest.API, "There are no IPAMs in this region."),
                refused(ModifyIpamRequest.API, "There are no IPAMs in this region.", IPAM),
                refused(ModifyIpamPoolRequest.API, "There are no IPAMs in this region.", IPAM_POOL),
                refused(ModifyIpamResourceDiscoveryRequest.API, "There are no IPAMs in this region.", IPAM_RESOURCE_DISCOVERY),
                refused(ModifyIpamScopeRequest.API, "There are no IPAMs in this region.", IPAM_SCOPE),
                refused(ProvisionIpamPoolCidrRequest.API, "There are no IPAMs in this region.", IPAM_POOL),
                refused(ReleaseIpamPoolAllocationRequest.API, "There are no IPAMs in this region.", IPAM_POOL));
    }
}
