package freehold.control.prefixlist;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Id;
import freehold.kernel.IdForm;
import freehold.model.Api;
import freehold.model.ec2.DescribePrefixListsRequest;
import freehold.model.ec2.DescribePrefixListsResult;
import java.util.List;
import java.util.Set;

/// Lists the ranges of AWS's own services that have gateways of their own in VPCs: there are none here.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePrefixLists.html>
public final class DescribePrefixLists implements Query<DescribePrefixListsRequest, DescribePrefixListsResult> {
    /// Spelt otherwise than the managed ones', as on EC2.
    private static final IdForm FORM = IdForm.of("pl", "prefix list", "InvalidPrefixListId");

    private static final Filters<String> FILTERS = new Filters<String>().onNothing("prefix-list-id", "prefix-list-name");

    @Override
    public Api<DescribePrefixListsRequest, DescribePrefixListsResult> api() {
        return DescribePrefixListsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListId");
    }

    @Override
    public DescribePrefixListsResult handle(DescribePrefixListsRequest request, Call call) {
        for (var id : request.prefixListIds()) {
            FORM.check(id);
        }
        if (!request.prefixListIds().isEmpty()) {
            throw FORM.missing(request.prefixListIds().stream().map(id -> (Id) () -> id).toList());
        }
        Listing.page(List.<String>of(), FILTERS.test(request.filters()), id -> id, request.maxResults(), request.nextToken(), 5, 1000);
        return DescribePrefixListsResult.builder().prefixLists(List.of()).build();
    }

    @Override
    public boolean isEmptyByDesign() {
        return true;
    }
}
