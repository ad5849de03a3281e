package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.CreateIpamPoolRequest;
import freehold.model.ec2.CreateIpamRequest;
import freehold.model.ec2.DescribeIpamPoolsRequest;
import freehold.model.ec2.DescribeIpamPoolsResult;
import freehold.model.ec2.DescribeIpamsRequest;
import freehold.model.ec2.DescribeIpamsResult;
import freehold.model.ec2.DescribeMovingAddressesRequest;
import freehold.model.ec2.DescribeMovingAddressesResult;
import freehold.model.ec2.GetIpamPoolAllocationsRequest;
import freehold.model.ec2.GetIpamPoolAllocationsResult;
import java.util.List;

/// Plans and moves of addresses, and lists of the addresses of services.
final class AddressPlans {
    private static final Name IPAM_POOL = Name.id("IpamPoolId", "ipam-pool", "ipamPool", "InvalidIpamPoolId");

    private AddressPlans() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeIpamsRequest.API, DescribeIpamsResult.builder().build(),
                        Name.id("IpamId", "ipam", "ipam", "InvalidIpamId")),
                none(DescribeIpamPoolsRequest.API, DescribeIpamPoolsResult.builder().build(), IPAM_POOL),
                none(DescribeMovingAddressesRequest.API, DescribeMovingAddressesResult.builder().build()),
                none(GetIpamPoolAllocationsRequest.API, GetIpamPoolAllocationsResult.builder().build(), IPAM_POOL),
                refused(CreateIpamRequest.API, "There are no IPAMs in this region."),
                refused(CreateIpamPoolRequest.API, "There are no IPAMs in this region."));
    }
}
