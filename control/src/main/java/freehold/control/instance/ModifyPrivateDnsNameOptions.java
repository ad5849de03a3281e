package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyPrivateDnsNameOptionsRequest;
import freehold.model.ec2.ModifyPrivateDnsNameOptionsResult;
import freehold.model.ec2.PrivateDnsNameOptionsRequest;
import java.util.Set;
import java.util.stream.Stream;

/// Changes how an instance is named. What its names lead to changes at once, as Terraform has it of running instances; what its host
/// name is made of, only while it is stopped, for a guest learns its name as it boots.
///
/// Sources: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyPrivateDnsNameOptions.html>,
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-naming.html>
public final class ModifyPrivateDnsNameOptions
        implements Command<ModifyPrivateDnsNameOptionsRequest, ModifyPrivateDnsNameOptionsResult> {
    private final Ledger ledger;

    public ModifyPrivateDnsNameOptions(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<ModifyPrivateDnsNameOptionsRequest, ModifyPrivateDnsNameOptionsResult> api() {
        return ModifyPrivateDnsNameOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "PrivateDnsHostnameType", "EnableResourceNameDnsARecord", "EnableResourceNameDnsAAAARecord");
    }

    @Override
    public ModifyPrivateDnsNameOptionsResult handle(ModifyPrivateDnsNameOptionsRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        var asked = PrivateDnsNameOptionsRequest.builder()
                .hostnameType(request.privateDnsHostnameType())
                .enableResourceNameDnsARecord(request.enableResourceNameDnsARecord())
                .enableResourceNameDnsAAAARecord(request.enableResourceNameDnsAAAARecord())
                .build();
        if (Stream.of(asked.hostnameType(), asked.enableResourceNameDnsARecord(), asked.enableResourceNameDnsAAAARecord())
                .allMatch(said -> said == null)) {
            throw Fault.client("MissingParameter", "The request must contain an option to modify");
        }
        var kept = instance.settings().nameOptions();
        var options = SettingsChoice.nameOptions(asked, kept);
        if (options.byId() != kept.byId()) {
            Instances.checkStopped(instance);
        }
        ledger.write(call.tx(), instance, instance.withSettings(instance.settings().withNameOptions(options)), call.now());
        return ModifyPrivateDnsNameOptionsResult.builder().return_(true).build();
    }
}
