package freehold.control.instance;

import static java.util.Objects.requireNonNull;

import freehold.control.accountsettings.AccountSettings;
import freehold.control.instancetype.Catalogue;
import freehold.control.network.NetworkInterface;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.securitygroup.Places;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.SecurityGroupId;
import freehold.control.volume.EbsVolumeId;
import freehold.control.volume.Volume;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.AttributeBooleanValue;
import freehold.model.ec2.AttributeValue;
import freehold.model.ec2.InstanceBlockDeviceMappingSpecification;
import freehold.model.ec2.ModifyInstanceAttributeRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Changes one attribute of an instance. Its type and user data only while it is stopped; the rest at any time.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html>
public final class ModifyInstanceAttribute implements Command<ModifyInstanceAttributeRequest, Empty> {
    /// Security groups that one interface may have.
    static final int GROUP_LIMIT = 5;

    /// A spot instance keeps its type, and nothing keeps it from its end.
    private static final Set<String> UNSUPPORTED_FOR_SPOT = Set.of("instanceType", "disableApiTermination", "disableApiStop");

    private final Ledger ledger;
    private final Catalogue catalogue;

    public ModifyInstanceAttribute(Ledger ledger, Catalogue catalogue) {
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    @Override
    public Api<ModifyInstanceAttributeRequest, Empty> api() {
        return ModifyInstanceAttributeRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "Attribute", "Value", "InstanceType", "UserData", "DisableApiTermination",
                "DisableApiStop", "InstanceInitiatedShutdownBehavior", "GroupId", "SourceDestCheck", "EbsOptimized",
                "BlockDeviceMapping.DeviceName", "BlockDeviceMapping.Ebs.DeleteOnTermination", "BlockDeviceMapping.Ebs.VolumeId");
    }

    @Override
    public Empty handle(ModifyInstanceAttributeRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        var asked = asked(request);
        if (asked.isEmpty()) {
            throw Fault.client("MissingParameter", "One attribute must be given to be modified.");
        }
        if (asked.size() > 1) {
            throw Fault.client("InvalidParameterCombination",
                    "Fields for multiple attribute types specified: " + String.join(", ", asked));
        }
        change(asked.getFirst(), request, instance, call);
        return Empty.ANSWER;
    }

    private void change(String attribute, ModifyInstanceAttributeRequest request, Instance instance, Change call) {
        var settings = instance.settings();
        if (instance.spot() != null && UNSUPPORTED_FOR_SPOT.contains(attribute)) {
            throw SpotTerms.unsupported(attribute);
        }
        switch (attribute) {
            case "instanceType" -> write(instance, type(instance, text(request.instanceType(), request), call), call);
            case "userData" -> write(instance, userData(instance, request), call);
            case "disableApiTermination" -> write(instance,
                    settings.withProtection(flag(request.disableApiTermination(), request), settings.disableApiStop()), call);
            case "disableApiStop" -> write(instance,
                    settings.withProtection(settings.disableApiTermination(), flag(request.disableApiStop(), request)), call);
            case "instanceInitiatedShutdownBehavior" -> write(instance,
                    settings.withShutdownBehavior(SettingsChoice.shutdownBehavior(
                            text(request.instanceInitiatedShutdownBehavior(), request))), call);
            case "ebsOptimized" -> {
                Instances.checkStopped(instance);
                write(instance, settings.withEbsOptimized(flag(request.ebsOptimized(), request)), call);
            }
            case "sourceDestCheck" -> {
                boolean check = flag(request.sourceDestCheck(), request);
                call.put(NetworkInterface.TYPE, primary(instance, call).withSourceDestCheck(check));
            }
            case "blockDeviceMapping" -> request.blockDeviceMappings().forEach(mapping -> remap(instance, mapping, call));
            case "groupSet" -> call.put(NetworkInterface.TYPE, withGroups(primary(instance, call), request.groups(), call));
            default -> throw Fault.client("UnsupportedOperation",
                    "The attribute '" + attribute + "' can't be modified in this region.");
        }
    }

    /// Which attributes a request would change, by either way of saying so.
    private static List<String> asked(ModifyInstanceAttributeRequest request) {
        var asked = new ArrayList<String>();
        add(asked, "instanceType", request.instanceType());
        add(asked, "userData", request.userData());
        add(asked, "disableApiTermination", request.disableApiTermination());
        add(asked, "disableApiStop", request.disableApiStop());
        add(asked, "instanceInitiatedShutdownBehavior", request.instanceInitiatedShutdownBehavior());
        add(asked, "sourceDestCheck", request.sourceDestCheck());
        add(asked, "ebsOptimized", request.ebsOptimized());
        add(asked, "groupSet", request.groups().isEmpty() ? null : request.groups());
        add(asked, "blockDeviceMapping", request.blockDeviceMappings().isEmpty() ? null : request.blockDeviceMappings());
        var named = request.attribute();
        if (named != null && !asked.contains(named)) {
            asked.add(named);
        }
        return asked;
    }

    private static void add(List<String> asked, String attribute, @Nullable Object value) {
        if (value != null) {
            asked.add(attribute);
        }
    }

    private void write(Instance instance, Settings settings, Change call) {
        ledger.write(call.tx(), instance, instance.withSettings(settings), call.now());
    }

    private Settings type(Instance instance, String name, Change call) {
        Instances.checkStopped(instance);
        var type = catalogue.find(name).orElseThrow(
                () -> Fault.client("InvalidInstanceAttributeValue", "Invalid value '" + name + "' for InstanceType."));
        return instance.settings().withType(name, SettingsChoice.creditMode(null, type, AccountSettings.of(call.view(), call.account())));
    }

    private static Settings userData(Instance instance, ModifyInstanceAttributeRequest request) {
        Instances.checkStopped(instance);
        var blob = request.userData();
        var data = blob == null ? null : blob.value();
        if (data == null) {
            return instance.settings().withUserData(SettingsChoice.userData(request.value()));
        }
        SettingsChoice.checkUserData(data);
        return instance.settings().withUserData(data.length == 0 ? null : Base64.getEncoder().encodeToString(data));
    }

    /// Says whether a volume is to go with the instance.
    private static void remap(Instance instance, InstanceBlockDeviceMappingSpecification mapping, Change call) {
        var ebs = mapping.ebs();
        if (ebs == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ebs");
        }
        var named = ebs.volumeId() == null ? null : call.get(Volume.TYPE, new EbsVolumeId(ebs.volumeId()));
        var volume = call.view().by(Volume.TYPE.kind(), Volume.BY_INSTANCE, instance.id().value()).stream()
                .filter(each -> requireNonNull(each.attachment()).device().equals(mapping.deviceName()))
                .filter(each -> named == null || each.equals(named))
                .findFirst()
                .orElseThrow(() -> Fault.client("InvalidInstanceAttributeValue",
                        "No device is currently mapped at " + mapping.deviceName()));
        var delete = ebs.deleteOnTermination();
        if (delete != null) {
            var at = requireNonNull(volume.attachment());
            call.put(Volume.TYPE, volume.withAttachment(new Volume.Attachment(at.instance(), at.device(), at.at(), delete)));
        }
    }

    private static NetworkInterface withGroups(NetworkInterface nic, List<String> ids, Change call) {
        var groups = call.getAll(SecurityGroup.TYPE, ids, SecurityGroupId::new);
        if (groups.size() > GROUP_LIMIT) {
            throw Fault.client("SecurityGroupsPerInterfaceLimitExceeded",
                    "The maximum number of security groups per interface has been reached.");
        }
        for (var group : groups) {
            if (!new Places(call.view()).of(group).contains(nic.vpc())) {
                throw Fault.client("InvalidGroup.NotFound",
                        "The security group '" + group.id() + "' does not exist in VPC '" + nic.vpc() + "'");
            }
        }
        return nic.withGroups(groups.stream().map(g -> g.id().value()).toList());
    }

    private static NetworkInterface primary(Instance instance, Change call) {
        if (call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance.id().value()).size() > 1) {
            throw Fault.client("InvalidInstanceID", "There are multiple interfaces attached to instance '" + instance.id()
                    + "'. Please specify an interface ID for the operation instead.");
        }
        return call.get(NetworkInterface.TYPE, instance.launch().primaryInterface());
    }

    private static String text(@Nullable AttributeValue value, ModifyInstanceAttributeRequest request) {
        var text = value == null ? request.value() : value.value();
        if (text == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter Value");
        }
        return text;
    }

    private static boolean flag(@Nullable AttributeBooleanValue value, ModifyInstanceAttributeRequest request) {
        var flag = value == null ? request.value() : String.valueOf(value.value());
        if (!"true".equalsIgnoreCase(flag) && !"false".equalsIgnoreCase(flag)) {
            throw SettingsChoice.invalid("value", String.valueOf(flag));
        }
        return Boolean.parseBoolean(flag);
    }
}
