package freehold.control.prefixlist;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeManagedPrefixListsRequest;
import freehold.model.ec2.DescribeManagedPrefixListsResult;
import java.util.Set;

/// Lists the caller's prefix lists. AWS has some of its own services' ranges; there are none here.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeManagedPrefixLists.html>
public final class DescribeManagedPrefixLists
        implements Query<DescribeManagedPrefixListsRequest, DescribeManagedPrefixListsResult> {
    private static final Filters<PrefixList> FILTERS = new Filters<PrefixList>()
            .on("owner-id", l -> l.owner().value())
            .on("prefix-list-id", l -> l.id().value())
            .on("prefix-list-name", PrefixList::name)
            .onTags(PrefixList::tags);

    private static final Listing<PrefixList, PrefixListId> LISTING =
            new Listing<>(PrefixList.TYPE, PrefixListId::new, _ -> FILTERS, 1, 100, "prefixListIds");

    @Override
    public Api<DescribeManagedPrefixListsRequest, DescribeManagedPrefixListsResult> api() {
        return DescribeManagedPrefixListsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListId");
    }

    @Override
    public DescribeManagedPrefixListsResult handle(DescribeManagedPrefixListsRequest request, Call call) {
        var page = LISTING.list(call, request.prefixListIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeManagedPrefixListsResult.builder()
                .prefixLists(page.items().stream().map(list -> PrefixListItem.of(list, call)).toList())
                .nextToken(page.token())
                .build();
    }
}
