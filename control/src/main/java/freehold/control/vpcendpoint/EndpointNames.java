package freehold.control.vpcendpoint;

import freehold.control.network.Vpc;
import freehold.control.region.Region;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The names that VPCs have for their endpoints.
public final class EndpointNames {
    private EndpointNames() {}

    /// With the addresses that they lead to. The services' own are private names, which a VPC has only with `enableDnsHostnames`.
    public static Map<String, List<String>> of(View view, Vpc vpc, Region region) {
        var names = new TreeMap<String, List<String>>();
        for (var endpoint : view.by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, vpc.id().value())) {
            var named = vpc.dnsHostnames() ? endpoint : endpoint.withPrivateDns(false);
            names.putAll(EndpointService.of(endpoint, region).names(view, named));
        }
        return names;
    }
}
