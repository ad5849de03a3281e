package freehold.control.networkacl;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DeleteNetworkAclEntryRequest;
import java.util.Set;

/// Takes an entry out of a list.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAclEntry.html>
public final class DeleteNetworkAclEntry implements Command<DeleteNetworkAclEntryRequest, Empty> {
    @Override
    public Api<DeleteNetworkAclEntryRequest, Empty> api() {
        return DeleteNetworkAclEntryRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkAclId", "RuleNumber", "Egress");
    }

    @Override
    public Empty handle(DeleteNetworkAclEntryRequest request, Change call) {
        var acl = call.get(NetworkAcl.TYPE, new NetworkAclId(requireNonNull(request.networkAclId())));
        int number = EntryRequest.number(request.ruleNumber());
        boolean egress = requireNonNull(request.egress());
        if (acl.entry(number, egress).isEmpty()) {
            throw ReplaceNetworkAclEntry.missing(acl, number, egress);
        }
        call.put(NetworkAcl.TYPE, acl.without(number, egress));
        return Empty.ANSWER;
    }
}
