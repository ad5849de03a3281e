package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.DescribeCapacityBlockOfferingsRequest;
import freehold.model.ec2.DescribeCapacityBlockOfferingsResult;
import freehold.model.ec2.DescribeReservedInstancesListingsRequest;
import freehold.model.ec2.DescribeReservedInstancesListingsResult;
import freehold.model.ec2.DescribeReservedInstancesModificationsRequest;
import freehold.model.ec2.DescribeReservedInstancesModificationsResult;
import freehold.model.ec2.DescribeReservedInstancesOfferingsRequest;
import freehold.model.ec2.DescribeReservedInstancesOfferingsResult;
import freehold.model.ec2.DescribeReservedInstancesRequest;
import freehold.model.ec2.DescribeReservedInstancesResult;
import freehold.model.ec2.DescribeScheduledInstancesRequest;
import freehold.model.ec2.DescribeScheduledInstancesResult;
import freehold.model.ec2.PurchaseCapacityBlockRequest;
import freehold.model.ec2.PurchaseReservedInstancesOfferingRequest;
import java.util.List;

/// Capacity paid for ahead. The bill of this cloud is by the second.
final class Commitments {
    private static final Name RESERVED_INSTANCES = Name.text("ReservedInstancesId", "InvalidReservedInstancesId", "The Reserved Instances ID '%s' does not exist");
    private static final Name RESERVED_INSTANCES_OFFERING = Name.text("ReservedInstancesOfferingId", "InvalidReservedInstancesOfferingId", "The Reserved Instances offering ID '%s' does not exist");

    private Commitments() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeReservedInstancesRequest.API, DescribeReservedInstancesResult.builder().build(), RESERVED_INSTANCES),
                none(DescribeReservedInstancesOfferingsRequest.API, DescribeReservedInstancesOfferingsResult.builder().build(), RESERVED_INSTANCES_OFFERING),
                none(DescribeReservedInstancesModificationsRequest.API, DescribeReservedInstancesModificationsResult.builder().build(),
                        Name.text("ReservedInstancesModificationId", "InvalidReservedInstancesModificationId", "The Reserved Instances modification ID '%s' does not exist")),
                none(DescribeReservedInstancesListingsRequest.API, DescribeReservedInstancesListingsResult.builder().build(), RESERVED_INSTANCES,
                        Name.text("ReservedInstancesListingId", "InvalidReservedInstancesListingId", "The Reserved Instances listing ID '%s' does not exist")),
                none(DescribeScheduledInstancesRequest.API, DescribeScheduledInstancesResult.builder().build(),
                        Name.text("ScheduledInstanceId", "InvalidScheduledInstance", "The Scheduled Instance ID '%s' does not exist")),
                none(DescribeCapacityBlockOfferingsRequest.API, DescribeCapacityBlockOfferingsResult.builder().build()),
                refused(PurchaseReservedInstancesOfferingRequest.API, "There are no Reserved Instances in this region.", RESERVED_INSTANCES_OFFERING),
                refused(PurchaseCapacityBlockRequest.API, "There are no Capacity Blocks in this region."));
    }
}
