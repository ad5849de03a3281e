package freehold.control.prefixlist;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DeleteManagedPrefixListRequest;
import freehold.model.ec2.DeleteManagedPrefixListResult;
import java.util.Objects;
import java.util.Set;

/// Deletes a list that nothing is about.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteManagedPrefixList.html>
public final class DeleteManagedPrefixList implements Command<DeleteManagedPrefixListRequest, DeleteManagedPrefixListResult> {
    private final PrefixListUsers users;

    DeleteManagedPrefixList(PrefixListUsers users) {
        this.users = users;
    }

    @Override
    public Api<DeleteManagedPrefixListRequest, DeleteManagedPrefixListResult> api() {
        return DeleteManagedPrefixListRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListId");
    }

    @Override
    public DeleteManagedPrefixListResult handle(DeleteManagedPrefixListRequest request, Change call) {
        var list = PrefixList.at(Objects.requireNonNull(request.prefixListId()), null, call);
        if (!users.of(call.view(), list.id()).isEmpty()) {
            throw Fault.client("DependencyViolation", "The prefix list '" + list.id() + "' has dependencies and cannot be deleted.");
        }
        call.remove(PrefixList.TYPE, list.id());
        return DeleteManagedPrefixListResult.builder().prefixList(PrefixListItem.of(list, "delete-complete", call)).build();
    }
}
