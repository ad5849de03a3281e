package freehold.control.spot;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.control.spot.PriceHistory.Price;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeSpotPriceHistoryRequest;
import freehold.model.ec2.DescribeSpotPriceHistoryResult;
import freehold.model.ec2.SpotPrice;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Tells what spot instances have cost, the newest first: what changed in the time that is asked for, and what held when it began.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSpotPriceHistory.html>
public final class DescribeSpotPriceHistory implements Query<DescribeSpotPriceHistoryRequest, DescribeSpotPriceHistoryResult> {
    static final String PRODUCT = "Linux/UNIX";

    /// How far back it goes, as on EC2.
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;

    /// The form that EC2 documents for its filter.
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Region region;
    private final Filters<Price> filters;

    DescribeSpotPriceHistory(Region region) {
        this.region = region;
        this.filters = new Filters<Price>()
                .on("availability-zone", Price::zone)
                .on("availability-zone-id", price -> region.zoneId(price.zone()))
                .on("instance-type", Price::type)
                .on("product-description", _ -> PRODUCT)
                .on("spot-price", Price::usdPerHour)
                .onAny("timestamp", price -> List.of(Filters.time(price.since()), SPOKEN.format(price.since())));
    }

    @Override
    public Api<DescribeSpotPriceHistoryRequest, DescribeSpotPriceHistoryResult> api() {
        return DescribeSpotPriceHistoryRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("StartTime", "EndTime", "InstanceType", "ProductDescription", "AvailabilityZone", "AvailabilityZoneId");
    }

    @Override
    public DescribeSpotPriceHistoryResult handle(DescribeSpotPriceHistoryRequest request, Call call) {
        var to = request.endTime() == null ? call.now() : request.endTime();
        var from = request.startTime() == null ? to.minus(KEPT) : request.startTime();
        if (request.endTime() != null && from.isAfter(to)) {
            throw Fault.client("InvalidParameterValue", "StartTime must not be after EndTime.");
        }
        var history = PriceHistory.between(call.view(), region, from, to).stream()
                .sorted(Comparator.comparing(DescribeSpotPriceHistory::key))
                .toList();
        var page = Listing.page(history, asked(request).and(filters.test(request.filters())), DescribeSpotPriceHistory::key,
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeSpotPriceHistoryResult.builder()
                .spotPriceHistory(page.items().stream().map(this::item).toList())
                .nextToken(page.token() == null ? "" : page.token())
                .build();
    }

    private Predicate<Price> asked(DescribeSpotPriceHistoryRequest request) {
        var zone = request.availabilityZone();
        var zoneId = request.availabilityZoneId();
        if (zone != null && zoneId != null) {
            throw Fault.client("InvalidParameterCombination", "AvailabilityZone and AvailabilityZoneId can't be used together.");
        }
        if (zone != null && !region.hasZone(zone)) {
            throw Fault.client("InvalidParameterValue", "Invalid availability zone: [" + zone + "]");
        }
        return price -> (zone == null || zone.equals(price.zone()))
                && (zoneId == null || zoneId.equals(region.zoneId(price.zone())))
                && (request.instanceTypes().isEmpty() || request.instanceTypes().contains(price.type()))
                && (request.productDescriptions().isEmpty() || request.productDescriptions().contains(PRODUCT));
    }

    private SpotPrice item(Price price) {
        return SpotPrice.builder()
                .availabilityZone(price.zone())
                .availabilityZoneId(region.zoneId(price.zone()))
                .instanceType(price.type())
                .productDescription(PRODUCT)
                .spotPrice(price.usdPerHour())
                .timestamp(price.since())
                .build();
    }

    /// The newest first.
    private static String key(Price price) {
        return String.format(Locale.ROOT, "%019d %s %s", Long.MAX_VALUE - price.since().toEpochMilli(), price.type(), price.zone());
    }
}
