package freehold.control.networkinterface;

import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AttributeBooleanValue;
import freehold.model.ec2.AttributeValue;
import freehold.model.ec2.DescribeNetworkInterfaceAttributeRequest;
import freehold.model.ec2.DescribeNetworkInterfaceAttributeResult;
import java.util.Set;

/// Says one attribute of an interface.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaceAttribute.html>
public final class DescribeNetworkInterfaceAttribute
        implements Query<DescribeNetworkInterfaceAttributeRequest, DescribeNetworkInterfaceAttributeResult> {
    private final Region region;

    DescribeNetworkInterfaceAttribute(Region region) {
        this.region = region;
    }

    @Override
    public Api<DescribeNetworkInterfaceAttributeRequest, DescribeNetworkInterfaceAttributeResult> api() {
        return DescribeNetworkInterfaceAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "Attribute");
    }

    @Override
    public DescribeNetworkInterfaceAttributeResult handle(DescribeNetworkInterfaceAttributeRequest request, Call call) {
        var nic = Interfaces.named(call, request.networkInterfaceId());
        var item = new InterfaceItem(call.view(), region).of(nic);
        var answer = DescribeNetworkInterfaceAttributeResult.builder().networkInterfaceId(nic.id().value());
        var attribute = request.attribute();
        switch (attribute) {
            case null -> throw Fault.client("MissingParameter", "The request must contain the parameter Attribute");
            case "description" -> answer.description(AttributeValue.builder().value(nic.description()).build());
            case "groupSet" -> answer.groups(item.groups());
            case "sourceDestCheck" ->
                answer.sourceDestCheck(AttributeBooleanValue.builder().value(nic.sourceDestCheck()).build());
            case "attachment" -> answer.attachment(item.attachment());
            case "associatePublicIpAddress" -> answer.associatePublicIpAddress(nic.wantsPublicIp());
            default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + attribute + ") for parameter attribute is invalid. Unknown attribute.");
        }
        return answer.build();
    }
}
