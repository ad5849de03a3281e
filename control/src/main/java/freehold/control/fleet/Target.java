package freehold.control.fleet;

import freehold.kernel.Fault;
import freehold.model.ec2.CreateFleetRequest;
import freehold.model.ec2.TargetCapacitySpecificationRequest;
import org.jspecify.annotations.Nullable;

/// How much capacity a fleet is to have, and of which class
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TargetCapacitySpecificationRequest.html>).
record Target(int total, int onDemand, int spot, String defaultType, @Nullable String unit) {
    /// Capacity that one fleet may have.
    static final int LIMIT = 10_000;

    Target(CreateFleetRequest request) {
        this(request.targetCapacitySpecification() == null
                ? TargetCapacitySpecificationRequest.builder().build()
                : request.targetCapacitySpecification());
    }

    private Target(TargetCapacitySpecificationRequest asked) {
        this(total(asked), onDemand(asked), total(asked) - onDemand(asked),
                asked.defaultTargetCapacityType() == null ? "spot" : asked.defaultTargetCapacityType(),
                asked.targetCapacityUnitType());
    }

    private static int total(TargetCapacitySpecificationRequest asked) {
        return asked.totalTargetCapacity() == null ? 0 : asked.totalTargetCapacity();
    }

    /// What is said, or what the other class leaves, or all or nothing by the default class, which is EC2's spot.
    private static int onDemand(TargetCapacitySpecificationRequest asked) {
        if (asked.onDemandTargetCapacity() != null) {
            return asked.onDemandTargetCapacity();
        }
        if (asked.spotTargetCapacity() != null) {
            return total(asked) - asked.spotTargetCapacity();
        }
        return "on-demand".equals(asked.defaultTargetCapacityType()) ? total(asked) : 0;
    }

    void check(@Nullable TargetCapacitySpecificationRequest asked) {
        if (total < 0 || total > LIMIT) {
            throw Fault.client("InvalidParameterValue",
                    "Invalid value '" + total + "' for TotalTargetCapacity: it must be from 0 to " + LIMIT + ".");
        }
        if (onDemand < 0 || onDemand > total
                || asked != null && asked.onDemandTargetCapacity() != null && asked.spotTargetCapacity() != null
                        && asked.onDemandTargetCapacity() + asked.spotTargetCapacity() > total) {
            throw Fault.client("InvalidParameterCombination",
                    "The On-Demand and the Spot target capacity must not exceed the total target capacity.");
        }
        if (!defaultType.equals("on-demand") && !defaultType.equals("spot")) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + defaultType + "' for DefaultTargetCapacityType.");
        }
        if (unit != null && !unit.equals("units")) {
            throw Fault.client("UnsupportedOperation", "The target capacity unit '" + unit + "' is not supported in this region.");
        }
    }
}
