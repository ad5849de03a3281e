package freehold.control.launchtemplate;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeLaunchTemplatesRequest;
import freehold.model.ec2.DescribeLaunchTemplatesResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/// Lists launch templates, without what they say.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplates.html>
public final class DescribeLaunchTemplates implements Query<DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult> {
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 200;

    private static final Filters<LaunchTemplate> FILTERS = new Filters<LaunchTemplate>()
            .on("create-time", t -> Filters.time(t.created()))
            .on("launch-template-name", LaunchTemplate::name)
            .onTags(LaunchTemplate::tags);

    @Override
    public Api<DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult> api() {
        return DescribeLaunchTemplatesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("LaunchTemplateId", "LaunchTemplateName", "IncludeManagedResources");
    }

    @Override
    public DescribeLaunchTemplatesResult handle(DescribeLaunchTemplatesRequest request, Call call) {
        var page = Listing.page(asked(request, call), FILTERS.test(request.filters()), t -> t.id().value(),
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeLaunchTemplatesResult.builder()
                .launchTemplates(page.items().stream().map(LaunchTemplate::item).toList())
                .nextToken(page.token())
                .build();
    }

    private static LaunchTemplate named(String name, Call call) {
        return LaunchTemplate.named(call, name)
                .orElseThrow(() -> Fault.client("InvalidLaunchTemplateName.NotFoundException",
                        "At least one of the launch templates specified in the request does not exist."));
    }

    private static Collection<LaunchTemplate> asked(DescribeLaunchTemplatesRequest request, Call call) {
        if (request.launchTemplateIds().isEmpty() && request.launchTemplateNames().isEmpty()) {
            return call.mine(LaunchTemplate.TYPE);
        }
        var found = new LinkedHashSet<>(
                call.getAll(LaunchTemplate.TYPE, request.launchTemplateIds(), LaunchTemplateId::new));
        request.launchTemplateNames().forEach(name -> found.add(named(name, call)));
        return found.stream().sorted(Comparator.comparing(t -> t.id().value())).toList();
    }
}
