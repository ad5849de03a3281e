package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.InstanceMetadataOptionsRequest;
import freehold.model.ec2.ModifyInstanceMetadataOptionsRequest;
import freehold.model.ec2.ModifyInstanceMetadataOptionsResult;
import java.util.Set;

/// Changes how an instance may ask about itself. What is not said stays as it is; the next question of the guest is answered so.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceMetadataOptions.html>
public final class ModifyInstanceMetadataOptions
        implements Command<ModifyInstanceMetadataOptionsRequest, ModifyInstanceMetadataOptionsResult> {
    private final Ledger ledger;

    public ModifyInstanceMetadataOptions(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Api<ModifyInstanceMetadataOptionsRequest, ModifyInstanceMetadataOptionsResult> api() {
        return ModifyInstanceMetadataOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "HttpTokens", "HttpPutResponseHopLimit", "HttpEndpoint", "HttpProtocolIpv6", "InstanceMetadataTags");
    }

    @Override
    public ModifyInstanceMetadataOptionsResult handle(ModifyInstanceMetadataOptionsRequest request, Change call) {
        var instance = Instances.modifiable(request.instanceId(), call);
        var asked = InstanceMetadataOptionsRequest.builder()
                .httpTokens(request.httpTokens())
                .httpPutResponseHopLimit(request.httpPutResponseHopLimit())
                .httpEndpoint(request.httpEndpoint())
                .httpProtocolIpv6(request.httpProtocolIpv6())
                .instanceMetadataTags(request.instanceMetadataTags())
                .build();
        var options = SettingsChoice.metadata(asked, instance.settings().metadata());
        ledger.write(call.tx(), instance, instance.withSettings(instance.settings().withMetadata(options)), call.now());
        return ModifyInstanceMetadataOptionsResult.builder()
                .instanceId(instance.id().value())
                .instanceMetadataOptions(InstanceItem.metadata(options))
                .build();
    }
}
