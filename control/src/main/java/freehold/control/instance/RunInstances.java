package freehold.control.instance;

import freehold.control.instancetype.Catalogue;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Conduct;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.Reservation;
import freehold.model.ec2.RunInstancesRequest;
import java.util.Set;

/// Launches instances: all that can be decided is decided in this one commit, and the machines follow.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html>
public final class RunInstances implements Command<RunInstancesRequest, Reservation> {
    /// Instances that one call may ask for.
    static final int COUNT_LIMIT = 1000;

    private static final Set<String> HONOURED = Set.of("LaunchTemplate", "ImageId", "InstanceType", "MinCount",
            "MaxCount", "KeyName", "SecurityGroupId", "SecurityGroup",
            "SubnetId", "PrivateIpAddress", "UserData", "TagSpecification", "Placement.AvailabilityZone",
            "Placement.AvailabilityZoneId", "Placement.Tenancy", "Placement.GroupName", "Placement.GroupId", "Placement.PartitionNumber", "Placement.HostId", "Placement.Affinity",
            "MetadataOptions.HttpTokens",
            "MetadataOptions.HttpEndpoint", "MetadataOptions.HttpPutResponseHopLimit",
            "MetadataOptions.InstanceMetadataTags", "MetadataOptions.HttpProtocolIpv6",
            "InstanceInitiatedShutdownBehavior", "DisableApiTermination",
            "InstanceMarketOptions.MarketType", "InstanceMarketOptions.SpotOptions.MaxPrice",
            "InstanceMarketOptions.SpotOptions.SpotInstanceType", "InstanceMarketOptions.SpotOptions.ValidUntil",
            "InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior",
            "DisableApiStop", "Monitoring", "EbsOptimized", "CreditSpecification", "HibernationOptions", "EnclaveOptions",
            "MaintenanceOptions.AutoRecovery", "PrivateDnsNameOptions", "CpuOptions.CoreCount", "CpuOptions.ThreadsPerCore",
            "CapacityReservationSpecification.CapacityReservationPreference",
            "CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId",
            "NetworkInterface.DeviceIndex", "NetworkInterface.SubnetId", "NetworkInterface.SecurityGroupId",
            "NetworkInterface.PrivateIpAddress", "NetworkInterface.AssociatePublicIpAddress",
            "NetworkInterface.DeleteOnTermination", "NetworkInterface.Description",
            "NetworkInterface.NetworkInterfaceId", "NetworkInterface.PrivateIpAddresses",
            "NetworkInterface.SecondaryPrivateIpAddressCount", "NetworkInterface.Ipv6AddressCount",
            "NetworkInterface.Ipv6Addresses.Ipv6Address", "NetworkInterface.InterfaceType",
            "NetworkInterface.Ipv4Prefix", "NetworkInterface.Ipv4PrefixCount", "NetworkInterface.PrimaryIpv6",
            "NetworkInterface.NetworkCardIndex", "Ipv6AddressCount", "Ipv6Address.Ipv6Address", "EnablePrimaryIpv6",
            "BlockDeviceMapping.DeviceName", "BlockDeviceMapping.NoDevice", "BlockDeviceMapping.VirtualName", "BlockDeviceMapping.Ebs.VolumeSize",
            "BlockDeviceMapping.Ebs.VolumeType", "BlockDeviceMapping.Ebs.DeleteOnTermination",
            "BlockDeviceMapping.Ebs.Iops", "BlockDeviceMapping.Ebs.Throughput", "BlockDeviceMapping.Ebs.Encrypted");

    private final Region region;
    private final Catalogue catalogue;
    private final Launching launching;

    public RunInstances(Region region, Catalogue catalogue, Launching launching) {
        this.region = region;
        this.catalogue = catalogue;
        this.launching = launching;
    }

    @Override
    public Api<RunInstancesRequest, Reservation> api() {
        return RunInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return HONOURED;
    }

    /// Whether a launch gives a parameter its meaning, wherever it comes from.
    public static boolean isHonoured(String path) {
        return Conduct.isHonoured(HONOURED, path);
    }

    @Override
    public Reservation handle(RunInstancesRequest request, Change call) {
        int atLeast = atLeast(request);
        int atMost = atMost(request, atLeast);
        var template = request.launchTemplate();
        var launch = template == null
                ? new TemplatedLaunch(request, Tags.NONE)
                : TemplatedLaunch.of(template.launchTemplateId(), template.launchTemplateName(), template.version(),
                        LaunchParameters.of(call.params()), call);
        checkValidity(launch.request(), call);
        var born = launching.launch(launch.request(), atLeast, atMost, launch.own(), call);
        return InstanceItem.reservation(born, new InstanceItem(call.view(), region, catalogue));
    }

    private static void checkValidity(RunInstancesRequest request, Change call) {
        var spot = SpotTerms.of(request);
        var until = spot == null ? null : spot.validUntil();
        if (until != null && !until.isAfter(call.now())) {
            throw Fault.client("InvalidParameterValue", "ValidUntil must be in the future.");
        }
    }

    private static int atLeast(RunInstancesRequest request) {
        var min = request.minCount();
        if (min == null || min < 1) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + min + ") for parameter minCount is invalid. Expecting a number greater than 0.");
        }
        return min;
    }

    private static int atMost(RunInstancesRequest request, int atLeast) {
        var max = request.maxCount();
        if (max == null || max < 1) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + max + ") for parameter maxCount is invalid. Expecting a number greater than 0.");
        }
        if (max < atLeast) {
            throw Fault.client("InvalidParameterCombination", "Value (" + atLeast
                    + ") for parameter minCount is invalid. It must not be greater than maxCount (" + max + ").");
        }
        if (max > COUNT_LIMIT) {
            throw Fault.client("InstanceLimitExceeded", "You have requested more instances (" + max
                    + ") than one call may launch (" + COUNT_LIMIT + ").");
        }
        return max;
    }
}
