package freehold.control.prefixlist;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.model.Api;
import freehold.model.ec2.RestoreManagedPrefixListVersionRequest;
import freehold.model.ec2.RestoreManagedPrefixListVersionResult;
import java.util.Objects;
import java.util.Set;

/// Gives a list the entries of an earlier version again, as a new version.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RestoreManagedPrefixListVersion.html>
public final class RestoreManagedPrefixListVersion
        implements Command<RestoreManagedPrefixListVersionRequest, RestoreManagedPrefixListVersionResult> {
    @Override
    public Api<RestoreManagedPrefixListVersionRequest, RestoreManagedPrefixListVersionResult> api() {
        return RestoreManagedPrefixListVersionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListId", "PreviousVersion", "CurrentVersion");
    }

    @Override
    public RestoreManagedPrefixListVersionResult handle(RestoreManagedPrefixListVersionRequest request, Change call) {
        var list = PrefixList.at(Objects.requireNonNull(request.prefixListId()), request.currentVersion(), call);
        var earlier = GetManagedPrefixListEntries.version(list, Objects.requireNonNull(request.previousVersion()));
        var restored = call.put(PrefixList.TYPE, list.withEntries(earlier.entries(), PrefixList.RESTORED));
        return RestoreManagedPrefixListVersionResult.builder().prefixList(PrefixListItem.of(restored, call)).build();
    }
}
