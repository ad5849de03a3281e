package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateSubnetCidrReservationRequest;
import freehold.model.ec2.CreateSubnetCidrReservationResult;
import java.util.Set;

/// Keeps a part of a subnet for addresses that are asked for, or for prefixes. What has an address there keeps it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnetCidrReservation.html>
public final class CreateSubnetCidrReservation
        implements Command<CreateSubnetCidrReservationRequest, CreateSubnetCidrReservationResult> {
    @Override
    public Api<CreateSubnetCidrReservationRequest, CreateSubnetCidrReservationResult> api() {
        return CreateSubnetCidrReservationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId", "Cidr", "ReservationType", "Description", "TagSpecification");
    }

    @Override
    public CreateSubnetCidrReservationResult handle(CreateSubnetCidrReservationRequest request, Change call) {
        Tags.check(request.tagSpecifications(), SubnetCidrReservation.TYPE);
        var subnet = call.get(Subnet.TYPE, new SubnetId(requireNonNull(request.subnetId())));
        var text = requireNonNull(request.cidr());
        var description = request.description();
        var reservation = call.put(SubnetCidrReservation.TYPE, new SubnetCidrReservation(
                new SubnetCidrReservationId(call.fresh(SubnetCidrReservationId.FORM)),
                call.account(),
                subnet.id(),
                SubnetCidrReservation.isIpv4(text) ? ipv4(Blocks.ipv4(text), subnet, call) : ipv6(Blocks.ipv6(text), subnet, call),
                isPrefix(requireNonNull(request.reservationType())),
                description == null ? "" : description,
                Tags.of(request.tagSpecifications(), SubnetCidrReservation.TYPE)));
        return CreateSubnetCidrReservationResult.builder().subnetCidrReservation(reservation.item()).build();
    }

    private static String ipv4(Cidr block, Subnet subnet, Change call) {
        if (!Cidr.parse(subnet.cidr()).contains(block)) {
            throw notIn(block, subnet);
        }
        if (SubnetCidrReservation.ipv4(call.view(), subnet).stream().anyMatch(block::overlaps)) {
            throw conflict(block);
        }
        return block.toString();
    }

    private static String ipv6(Ipv6Cidr block, Subnet subnet, Change call) {
        var own = subnet.ipv6();
        if (own == null || !Ipv6Cidr.parse(own.cidr()).contains(block)) {
            throw notIn(block, subnet);
        }
        if (SubnetCidrReservation.ipv6(call.view(), subnet).stream().anyMatch(block::overlaps)) {
            throw conflict(block);
        }
        return block.toString();
    }

    private static boolean isPrefix(String type) {
        return switch (type) {
            case SubnetCidrReservation.PREFIX -> true;
            case SubnetCidrReservation.EXPLICIT -> false;
            default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + type + ") for parameter reservationType is invalid. Expecting one of: prefix, explicit.");
        };
    }

    private static Fault notIn(Object block, Subnet subnet) {
        return Fault.client("InvalidParameterValue",
                "Value (" + block + ") for parameter cidr is invalid. It is not within a CIDR block of the subnet '" + subnet.id() + "'.");
    }

    private static Fault conflict(Object block) {
        return Fault.client("InvalidParameterValue",
                "Value (" + block + ") for parameter cidr is invalid. It overlaps with an existing reservation.");
    }
}
