package freehold.control;

import freehold.control.instancetype.Catalogue;
import freehold.control.network.Ipv6Pool;
import freehold.control.network.PublicPool;
import freehold.control.operation.RequestLimits;
import freehold.control.region.Region;
import java.util.List;

/// What the operator has decided about one region's cloud.
///
/// @param regions      names of all regions behind the endpoint, this one among them; the home region first
/// @param endpoint     host name that DescribeRegions gives for all of them
/// @param cpuOvercommit how many times each processor may be promised
/// @param ipv6Pool     where VPCs' IPv6 blocks are from
/// @param mtu          of the networks between guests, bytes
/// @param limits       how often one account may call
public record CloudFacts(
        Region region,
        List<String> regions,
        String endpoint,
        Catalogue catalogue,
        PublicPool publicPool,
        Ipv6Pool ipv6Pool,
        int cpuOvercommit,
        int mtu,
        RequestLimits limits) {}
