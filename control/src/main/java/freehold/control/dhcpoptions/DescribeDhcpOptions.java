package freehold.control.dhcpoptions;

import freehold.control.dhcpoptions.DhcpOptions.Option;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Said;
import freehold.model.Api;
import freehold.model.ec2.DescribeDhcpOptionsRequest;
import freehold.model.ec2.DescribeDhcpOptionsResult;
import java.util.Set;

/// Lists sets of DHCP options.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html>
public final class DescribeDhcpOptions implements Query<DescribeDhcpOptionsRequest, DescribeDhcpOptionsResult> {
    private static final Filters<DhcpOptions> FILTERS = new Filters<DhcpOptions>()
            .on("dhcp-options-id", o -> o.id().value())
            .onAny("key", o -> o.options().stream().map(Option::key).toList())
            .onAny("value", o -> o.options().stream().flatMap(option -> option.values().stream()).toList())
            .on("owner-id", o -> o.owner().value())
            .onTags(DhcpOptions::tags);

    private static final Listing<DhcpOptions, Said> LISTING =
            Listing.of(DhcpOptions.NAMED, Said::new, FILTERS, "dhcpOptionsIds");

    @Override
    public Api<DescribeDhcpOptionsRequest, DescribeDhcpOptionsResult> api() {
        return DescribeDhcpOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("DhcpOptionsId");
    }

    @Override
    public DescribeDhcpOptionsResult handle(DescribeDhcpOptionsRequest request, Call call) {
        var page = LISTING.list(call, request.dhcpOptionsIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeDhcpOptionsResult.builder()
                .dhcpOptions(page.items().stream().map(DhcpOptions::item).toList())
                .nextToken(page.token())
                .build();
    }
}
