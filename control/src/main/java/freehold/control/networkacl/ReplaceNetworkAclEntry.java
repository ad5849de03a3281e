package freehold.control.networkacl;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.ReplaceNetworkAclEntryRequest;
import java.util.Set;

/// Puts an entry in the place of the one that has its number.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclEntry.html>
public final class ReplaceNetworkAclEntry implements Command<ReplaceNetworkAclEntryRequest, Empty> {
    @Override
    public Api<ReplaceNetworkAclEntryRequest, Empty> api() {
        return ReplaceNetworkAclEntryRequest.API;
    }

    @Override
    public Set<String> honours() {
        return EntryRequest.HONOURED;
    }

    @Override
    public Empty handle(ReplaceNetworkAclEntryRequest request, Change call) {
        var acl = call.get(NetworkAcl.TYPE, new NetworkAclId(requireNonNull(request.networkAclId())));
        var entry = new EntryRequest(request.ruleNumber(), request.egress(), request.ruleAction(), request.protocol(),
                        request.cidrBlock(), request.ipv6CidrBlock(), request.portRange(), request.icmpTypeCode())
                .entry();
        if (acl.entry(entry.number(), entry.egress()).isEmpty()) {
            throw missing(acl, entry.number(), entry.egress());
        }
        call.put(NetworkAcl.TYPE, acl.with(entry));
        return Empty.ANSWER;
    }

    static Fault missing(NetworkAcl acl, int number, boolean egress) {
        return Fault.client("InvalidNetworkAclEntry.NotFound",
                "no " + (egress ? "egress" : "ingress") + " entry with number " + number + " in network ACL " + acl.id());
    }
}
