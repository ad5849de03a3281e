package freehold.control.prefixlist;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.GetManagedPrefixListEntriesRequest;
import freehold.model.ec2.GetManagedPrefixListEntriesResult;
import freehold.model.ec2.PrefixListEntry;
import java.util.Objects;
import java.util.Set;

/// Lists a list's entries: those it has, or those of an earlier version.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetManagedPrefixListEntries.html>
public final class GetManagedPrefixListEntries
        implements Query<GetManagedPrefixListEntriesRequest, GetManagedPrefixListEntriesResult> {
    @Override
    public Api<GetManagedPrefixListEntriesRequest, GetManagedPrefixListEntriesResult> api() {
        return GetManagedPrefixListEntriesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListId", "TargetVersion");
    }

    @Override
    public GetManagedPrefixListEntriesResult handle(GetManagedPrefixListEntriesRequest request, Call call) {
        var list = call.get(PrefixList.TYPE, new PrefixListId(Objects.requireNonNull(request.prefixListId())));
        var version = request.targetVersion() == null ? list.version() : version(list, request.targetVersion());
        var page = Listing.page(
                version.entries(), _ -> true, PrefixList.Entry::cidr, request.maxResults(), request.nextToken(), 1, 100);
        return GetManagedPrefixListEntriesResult.builder()
                .entries(page.items().stream()
                        .map(e -> PrefixListEntry.builder().cidr(e.cidr()).description(e.description()).build())
                        .toList())
                .nextToken(page.token())
                .build();
    }

    static PrefixList.Version version(PrefixList list, long number) {
        return list.version(number).orElseThrow(() -> Fault.client("InvalidParameterValue",
                "The version " + number + " of the prefix list '" + list.id() + "' does not exist."));
    }
}
