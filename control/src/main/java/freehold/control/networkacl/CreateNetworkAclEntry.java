package freehold.control.networkacl;

import static java.util.Objects.requireNonNull;

import freehold.control.networkacl.NetworkAcl.Entry;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.CreateNetworkAclEntryRequest;
import java.util.Set;

/// Adds an entry to a list, where none has its number yet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html>
public final class CreateNetworkAclEntry implements Command<CreateNetworkAclEntryRequest, Empty> {
    /// Entries that a list may have in each direction, with those that are never written down: what EC2 raises its quota of 20 to
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>).
    static final int LIMIT = 40;

    @Override
    public Api<CreateNetworkAclEntryRequest, Empty> api() {
        return CreateNetworkAclEntryRequest.API;
    }

    @Override
    public Set<String> honours() {
        return EntryRequest.HONOURED;
    }

    @Override
    public Empty handle(CreateNetworkAclEntryRequest request, Change call) {
        var acl = call.get(NetworkAcl.TYPE, new NetworkAclId(requireNonNull(request.networkAclId())));
        var entry = new EntryRequest(request.ruleNumber(), request.egress(), request.ruleAction(), request.protocol(),
                        request.cidrBlock(), request.ipv6CidrBlock(), request.portRange(), request.icmpTypeCode())
                .entry();
        if (acl.entry(entry.number(), entry.egress()).isPresent()) {
            throw Fault.client("NetworkAclEntryAlreadyExists", "The network acl entry identified by " + entry.number() + " already exists.");
        }
        if (isFull(acl, entry, call)) {
            throw Fault.client("NetworkAclEntryLimitExceeded", "The maximum number of network acl entries has been reached.");
        }
        call.put(NetworkAcl.TYPE, acl.with(entry));
        return Empty.ANSWER;
    }

    private static boolean isFull(NetworkAcl acl, Entry entry, Change call) {
        return new NetworkAclItem(call.view()).entries(acl).stream().filter(other -> other.egress() == entry.egress()).count() >= LIMIT;
    }
}
