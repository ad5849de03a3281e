package freehold.control.instance;

import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Call;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AttributeBooleanValue;
import freehold.model.ec2.AttributeValue;
import freehold.model.ec2.DescribeInstanceAttributeRequest;
import freehold.model.ec2.EnclaveOptions;
import freehold.model.ec2.InstanceAttribute;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says one attribute of an instance. One that the instance has no value of is there and empty.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html>
public final class DescribeInstanceAttribute implements Query<DescribeInstanceAttributeRequest, InstanceAttribute> {
    private final Region region;
    private final Catalogue catalogue;

    public DescribeInstanceAttribute(Region region, Catalogue catalogue) {
        this.region = region;
        this.catalogue = catalogue;
    }

    @Override
    public Api<DescribeInstanceAttributeRequest, InstanceAttribute> api() {
        return DescribeInstanceAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "Attribute");
    }

    @Override
    public InstanceAttribute handle(DescribeInstanceAttributeRequest request, Call call) {
        var instance = Instances.named(request.instanceId(), call);
        var settings = instance.settings();
        var item = new InstanceItem(call.view(), region, catalogue);
        var nic = item.nics(instance).stream().findFirst().orElse(null);
        var answer = InstanceAttribute.builder().instanceId(instance.id().value());
        return switch (request.attribute()) {
            case "instanceType" -> answer.instanceType(text(settings.type())).build();
            case "userData" -> answer.userData(text(settings.userData())).build();
            case "disableApiTermination" -> answer.disableApiTermination(flag(settings.disableApiTermination())).build();
            case "disableApiStop" -> answer.disableApiStop(flag(settings.disableApiStop())).build();
            case "instanceInitiatedShutdownBehavior" ->
                answer.instanceInitiatedShutdownBehavior(text(settings.shutdownBehavior().text())).build();
            case "rootDeviceName" -> answer.rootDeviceName(text(instance.launch().rootDevice())).build();
            case "blockDeviceMapping" -> answer.blockDeviceMappings(item.disks(instance)).build();
            case "sourceDestCheck" -> answer.sourceDestCheck(nic == null ? null : flag(nic.sourceDestCheck())).build();
            case "groupSet" -> nic == null ? answer.build() : answer.groups(item.groups(nic)).build();
            case "ebsOptimized" -> answer.ebsOptimized(flag(settings.ebsOptimized())).build();
            case "enaSupport" -> answer.enaSupport(flag(true)).build();
            case "enclaveOptions" -> answer.enclaveOptions(EnclaveOptions.builder().enabled(false).build()).build();
            case "kernel" -> answer.kernelId(text(null)).build();
            case "ramdisk" -> answer.ramdiskId(text(null)).build();
            case "sriovNetSupport" -> answer.sriovNetSupport(text(null)).build();
            case "productCodes" -> answer.build();
            case null -> throw Fault.client("MissingParameter", "The request must contain the parameter Attribute");
            default -> throw Fault.client("InvalidParameterValue",
                    "Value (" + request.attribute() + ") for parameter attribute is invalid. Unknown attribute.");
        };
    }

    private static AttributeValue text(@Nullable String value) {
        return AttributeValue.builder().value(value).build();
    }

    private static AttributeBooleanValue flag(boolean value) {
        return AttributeBooleanValue.builder().value(value).build();
    }
}
