package freehold.control.dhcpoptions;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Said;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.AssociateDhcpOptionsRequest;
import java.util.Set;

/// Lets a VPC's guests be told a set of DHCP options, or none: guests hear of it when they renew their leases.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateDhcpOptions.html>
public final class AssociateDhcpOptions implements Command<AssociateDhcpOptionsRequest, Empty> {
    @Override
    public Api<AssociateDhcpOptionsRequest, Empty> api() {
        return AssociateDhcpOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("DhcpOptionsId", "VpcId");
    }

    @Override
    public Empty handle(AssociateDhcpOptionsRequest request, Change call) {
        var asked = requireNonNull(request.dhcpOptionsId());
        var vpc = call.get(Vpc.TYPE, new Said(requireNonNull(request.vpcId())));
        var options = asked.equals(Vpc.NO_DHCP_OPTIONS)
                ? asked
                : call.get(DhcpOptions.NAMED, new Said(asked)).id().value();
        call.put(Vpc.TYPE, vpc.withDhcpOptions(options));
        return Empty.ANSWER;
    }
}
