package freehold.control.tag;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.DescribeTagsRequest;
import freehold.model.ec2.DescribeTagsResult;
import freehold.model.ec2.Filter;
import freehold.model.ec2.TagDescription;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Lists tags, whatever they are on.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html>
public final class DescribeTags implements Query<DescribeTagsRequest, DescribeTagsResult> {
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 1000;

    private static final Filters<PlacedTag> FILTERS = new Filters<PlacedTag>()
            .on("key", PlacedTag::key)
            .on("resource-id", PlacedTag::resource)
            .on("resource-type", PlacedTag::type)
            .on("value", PlacedTag::value)
            .onTags(PlacedTag::alone);

    private final TaggableTypes types;

    DescribeTags(TaggableTypes types) {
        this.types = types;
    }

    @Override
    public Api<DescribeTagsRequest, DescribeTagsResult> api() {
        return DescribeTagsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public DescribeTagsResult handle(DescribeTagsRequest request, Call call) {
        var page = Listing.page(
                candidates(request.filters(), call).toList(), FILTERS.test(request.filters()), PlacedTag::place,
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeTagsResult.builder()
                .tags(page.items().stream().map(DescribeTags::item).toList())
                .nextToken(page.token())
                .build();
    }

    /// All tags; or, where a filter names resources, only theirs: clients ask so for each resource that they look at.
    private Stream<PlacedTag> candidates(List<Filter> filters, Call call) {
        return filters.stream()
                .filter(filter -> "resource-id".equals(filter.name()) && filter.values().stream().allMatch(DescribeTags::isPlain))
                .findFirst()
                .map(filter -> filter.values().stream().distinct().sorted().flatMap(id -> types.of(call, id)))
                .orElseGet(() -> types.all(call));
    }

    private static boolean isPlain(String value) {
        return value.chars().noneMatch(c -> c == '*' || c == '?' || c == '\\');
    }

    private static TagDescription item(PlacedTag tag) {
        return TagDescription.builder()
                .resourceType(tag.type())
                .resourceId(tag.resource())
                .key(tag.key())
                .value(tag.value())
                .build();
    }
}
