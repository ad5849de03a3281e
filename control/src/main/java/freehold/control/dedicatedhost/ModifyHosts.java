package freehold.control.dedicatedhost;

import freehold.control.dedicatedhost.DedicatedHost.Configuration;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyHostsRequest;
import freehold.model.ec2.ModifyHostsResult;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says which instances dedicated hosts take, and whether those that name none.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyHosts.html>
public final class ModifyHosts implements Command<ModifyHostsRequest, ModifyHostsResult> {
    private final HostTerms terms;
    private final Residents residents;

    ModifyHosts(HostTerms terms, Residents residents) {
        this.terms = terms;
        this.residents = residents;
    }

    @Override
    public Api<ModifyHostsRequest, ModifyHostsResult> api() {
        return ModifyHostsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("HostId", "AutoPlacement", "HostRecovery", "InstanceType", "InstanceFamily");
    }

    @Override
    public ModifyHostsResult handle(ModifyHostsRequest request, Change call) {
        HostTerms.checkRecovery(request.hostRecovery());
        boolean keeps = request.instanceType() == null && request.instanceFamily() == null;
        if (keeps && request.autoPlacement() == null && request.hostRecovery() == null) {
            throw Fault.client("MissingParameter", "At least one attribute of the hosts must be given to be modified.");
        }
        var configuration = keeps ? null : terms.configuration(request.instanceType(), request.instanceFamily());
        HostTerms.autoPlacement(request.autoPlacement(), false);
        var outcome = OneByOne.of(request.hostIds(), call, host -> modify(host, configuration, request.autoPlacement(), call));
        return ModifyHostsResult.builder().successful(outcome.successful()).unsuccessful(outcome.unsuccessful()).build();
    }

    private Optional<OneByOne.Trouble> modify(
            DedicatedHost host, @Nullable Configuration configuration, @Nullable String autoPlacement, Change call) {
        var changed = host.withAutoPlacement(HostTerms.autoPlacement(autoPlacement, host.autoPlacement()));
        if (configuration != null) {
            if (residents.on(call.view(), host.machine()).stream().anyMatch(resident -> !configuration.takes(resident.type()))) {
                return Optional.of(new OneByOne.Trouble("Client.InvalidHost.Occupied",
                        "Dedicated host '" + host.id() + "' cannot be modified as it is occupied by instances of other types."));
            }
            changed = changed.withConfiguration(configuration);
        }
        call.put(DedicatedHost.TYPE, changed);
        return Optional.empty();
    }
}
