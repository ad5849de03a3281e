package freehold.control.prefixlist;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyManagedPrefixListRequest;
import freehold.model.ec2.ModifyManagedPrefixListResult;
import java.util.Objects;
import java.util.Set;

/// Changes a list's entries, which makes a new version of it, or its name, or how many entries it has room for.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyManagedPrefixList.html>
public final class ModifyManagedPrefixList implements Command<ModifyManagedPrefixListRequest, ModifyManagedPrefixListResult> {
    private final PrefixListUsers users;

    ModifyManagedPrefixList(PrefixListUsers users) {
        this.users = users;
    }

    @Override
    public Api<ModifyManagedPrefixListRequest, ModifyManagedPrefixListResult> api() {
        return ModifyManagedPrefixListRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListId", "CurrentVersion", "PrefixListName", "AddEntry", "RemoveEntry", "MaxEntries");
    }

    @Override
    public ModifyManagedPrefixListResult handle(ModifyManagedPrefixListRequest request, Change call) {
        boolean changesEntries = !request.addEntries().isEmpty() || !request.removeEntries().isEmpty();
        if (changesEntries && request.currentVersion() == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter CurrentVersion");
        }
        if (changesEntries && request.maxEntries() != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The entries of a prefix list and its size can't be modified at the same time.");
        }
        var list = PrefixList.at(Objects.requireNonNull(request.prefixListId()), request.currentVersion(), call);
        if (request.prefixListName() != null) {
            list = list.withName(CreateManagedPrefixList.checkName(request.prefixListName()));
        }
        if (changesEntries) {
            var entries = new Entries(list.family(), list.entries()).changed(request.addEntries(), request.removeEntries());
            list = list.withEntries(entries.all(), PrefixList.MODIFIED);
        }
        if (request.maxEntries() != null) {
            list = list.withMaxEntries(Entries.checkMax(request.maxEntries()));
        }
        call.put(PrefixList.TYPE, list);
        users.checkRoom(call, list.id());
        return ModifyManagedPrefixListResult.builder().prefixList(PrefixListItem.of(list, call)).build();
    }
}
