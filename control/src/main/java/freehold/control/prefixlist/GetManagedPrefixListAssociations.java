package freehold.control.prefixlist;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Resource;
import freehold.model.Api;
import freehold.model.ec2.GetManagedPrefixListAssociationsRequest;
import freehold.model.ec2.GetManagedPrefixListAssociationsResult;
import freehold.model.ec2.PrefixListAssociation;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Lists what is about a list.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetManagedPrefixListAssociations.html>
public final class GetManagedPrefixListAssociations
        implements Query<GetManagedPrefixListAssociationsRequest, GetManagedPrefixListAssociationsResult> {
    private final PrefixListUsers users;

    GetManagedPrefixListAssociations(PrefixListUsers users) {
        this.users = users;
    }

    @Override
    public Api<GetManagedPrefixListAssociationsRequest, GetManagedPrefixListAssociationsResult> api() {
        return GetManagedPrefixListAssociationsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PrefixListId");
    }

    @Override
    public GetManagedPrefixListAssociationsResult handle(GetManagedPrefixListAssociationsRequest request, Call call) {
        var list = call.get(PrefixList.TYPE, new PrefixListId(Objects.requireNonNull(request.prefixListId())));
        var page = Listing.page(List.<Resource>copyOf(users.of(call.view(), list.id())), _ -> true, r -> r.id().value(),
                request.maxResults(), request.nextToken(), 5, 255);
        return GetManagedPrefixListAssociationsResult.builder()
                .prefixListAssociations(page.items().stream()
                        .map(r -> PrefixListAssociation.builder().resourceId(r.id().value()).resourceOwner(r.owner().value()).build())
                        .toList())
                .nextToken(page.token())
                .build();
    }
}
