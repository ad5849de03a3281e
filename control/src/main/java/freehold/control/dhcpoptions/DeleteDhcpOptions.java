package freehold.control.dhcpoptions;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteDhcpOptionsRequest;
import java.util.Set;

/// Deletes a set of DHCP options that no VPC has.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteDhcpOptions.html>
public final class DeleteDhcpOptions implements Command<DeleteDhcpOptionsRequest, Empty> {
    @Override
    public Api<DeleteDhcpOptionsRequest, Empty> api() {
        return DeleteDhcpOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("DhcpOptionsId");
    }

    @Override
    public Empty handle(DeleteDhcpOptionsRequest request, Change call) {
        var asked = requireNonNull(request.dhcpOptionsId());
        if (asked.equals(Vpc.NO_DHCP_OPTIONS)) { // not any text, but no set either
            throw Fault.client(DhcpOptionsId.FORM.malformed(), "The dhcp-options ID '" + asked + "' is malformed");
        }
        var options = call.get(DhcpOptions.NAMED, new DhcpOptionsId(asked));
        if (!call.view().by(Vpc.TYPE.kind(), Vpc.BY_DHCP_OPTIONS, options.id().value()).isEmpty()) {
            throw Fault.client("DependencyViolation",
                    "The dhcpOptions '" + options.id() + "' has dependencies and cannot be deleted.");
        }
        DhcpOptions.releaseStandard(call.tx(), options);
        call.remove(DhcpOptions.TYPE, options.id());
        return Empty.ANSWER;
    }
}
