package freehold.control.instance;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeInstanceCreditSpecificationsRequest;
import freehold.model.ec2.DescribeInstanceCreditSpecificationsResult;
import freehold.model.ec2.InstanceCreditSpecification;
import java.util.Set;

/// Says how burstable instances pay for bursts: those that are named, or all that are `unlimited`.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceCreditSpecifications.html>
public final class DescribeInstanceCreditSpecifications
        implements Query<DescribeInstanceCreditSpecificationsRequest, DescribeInstanceCreditSpecificationsResult> {
    private static final Listing<Instance, InstanceId> LISTING = Listing.of(
            Instance.TYPE, InstanceId::new, new Filters<Instance>().on("instance-id", i -> i.id().value()), "instanceIds");

    @Override
    public Api<DescribeInstanceCreditSpecificationsRequest, DescribeInstanceCreditSpecificationsResult> api() {
        return DescribeInstanceCreditSpecificationsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public DescribeInstanceCreditSpecificationsResult handle(DescribeInstanceCreditSpecificationsRequest request, Call call) {
        boolean all = request.instanceIds().isEmpty();
        var page = LISTING.list(call, request.instanceIds(), request.filters(), request.maxResults(), request.nextToken(),
                instance -> !all || "unlimited".equals(instance.settings().creditMode()));
        return DescribeInstanceCreditSpecificationsResult.builder()
                .instanceCreditSpecifications(
                        page.items().stream().map(DescribeInstanceCreditSpecifications::item).toList())
                .nextToken(page.token())
                .build();
    }

    private static InstanceCreditSpecification item(Instance instance) {
        var mode = instance.settings().creditMode();
        if (mode == null) {
            throw Fault.client("InstanceCreditSpecification.NotSupported", "The instance '" + instance.id() + "' is of the type '"
                    + instance.settings().type() + "', which is not a burstable performance type.");
        }
        return InstanceCreditSpecification.builder().instanceId(instance.id().value()).cpuCredits(mode).build();
    }
}
