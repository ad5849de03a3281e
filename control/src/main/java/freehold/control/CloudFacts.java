package freehold.control;

import freehold.control.instancetype.Catalogue;
import freehold.control.network.PublicPool;
import freehold.control.region.Region;
import java.util.List;

/// What the operator has decided about the cloud.
///
/// @param endpoint     host name that DescribeRegions gives for the region
/// @param cpuOvercommit how many times each processor may be promised
/// @param dns          resolvers that guests are told
/// @param mtu          of the networks between guests, bytes
public record CloudFacts(
        Region region,
        String endpoint,
        Catalogue catalogue,
        PublicPool publicPool,
        int cpuOvercommit,
        List<String> dns,
        int mtu) {}
