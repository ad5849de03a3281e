package freehold.control.fleet;

import freehold.control.fleet.Fleet.Refused;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.Requirements;
import freehold.control.launchtemplate.LaunchParameters;
import freehold.control.launchtemplate.LaunchTemplateVersion;
import freehold.control.launchtemplate.LaunchTemplates;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.operation.Call;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Params;
import freehold.model.ec2.FleetLaunchTemplateConfigRequest;
import freehold.model.ec2.FleetLaunchTemplateOverridesRequest;
import freehold.model.ec2.FleetLaunchTemplateSpecificationRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a fleet can launch, in the order in which it is to try.
///
/// @param refused overrides that come to nothing
record Pools(List<Pool> pools, List<Refused> refused) {
    private static final Pattern INTERFACE = Pattern.compile("(NetworkInterface\\.[0-9]+)\\..*");

    private static final String MARKET = "InstanceMarketOptions";
    private static final Set<String> BY_PRIORITY = Set.of("prioritized", "capacity-optimized-prioritized");

    static Pools of(Fleet fleet, Terms terms, Catalogue catalogue, Region region, Call call) {
        var request = fleet.request();
        var search = new Search(fleet.asked(), terms.spot(), catalogue, region, call);
        for (int i = 0; i < request.launchTemplateConfigs().size(); i++) {
            search.config(i, request.launchTemplateConfigs().get(i));
        }
        var launches = SpotFleet.launches(call.view(), fleet.id());
        for (int i = 0; i < launches.size(); i++) {
            search.launch(new PoolName(i, -1, ""), launches.get(i));
        }
        boolean byPriority = BY_PRIORITY.contains(terms.strategy());
        search.pools.sort(byPriority ? Comparator.comparingDouble(Pool::priority) : Comparator.comparingDouble(Pool::pricePerUnit));
        return new Pools(List.copyOf(search.pools), List.copyOf(search.refused));
    }

    /// The version of a template that a configuration names.
    static LaunchTemplateVersion template(FleetLaunchTemplateConfigRequest config, Call call) {
        var named = config.launchTemplateSpecification();
        var specification = named == null ? FleetLaunchTemplateSpecificationRequest.builder().build() : named;
        var template = LaunchTemplates.find(specification.launchTemplateId(), specification.launchTemplateName(), call);
        return LaunchTemplates.version(template, specification.version(), call);
    }

    private static final class Search {
        private final LaunchParameters asked;
        private final boolean spot;
        private final Catalogue catalogue;
        private final Region region;
        private final Call call;
        private final LaunchParameters own;
        private final List<Pool> pools = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        Search(LaunchParameters asked, boolean spot, Catalogue catalogue, Region region, Call call) {
            this.asked = asked;
            this.spot = spot;
            this.catalogue = catalogue;
            this.region = region;
            this.call = call;
            this.own = asked.launchTags("fleet");
        }

        void config(int index, FleetLaunchTemplateConfigRequest config) {
            var named = config.launchTemplateSpecification();
            var data = named == null ? null : named.launchTemplateSpecificationUserData();
            var all = data == null ? own : own.with("UserData", data);
            if (config.overrides().isEmpty()) {
                override(new PoolName(index, -1, ""), config, FleetLaunchTemplateOverridesRequest.builder().build(), all);
            }
            var said = Params.of(asked.leaves()).list("LaunchTemplateConfigs").get(index).list("Overrides");
            for (int i = 0; i < config.overrides().size(); i++) {
                override(new PoolName(index, i, ""), config, config.overrides().get(i),
                        all.under(over(LaunchParameters.of(said.get(i)))));
            }
        }

        private void override(
                PoolName name,
                FleetLaunchTemplateConfigRequest config,
                FleetLaunchTemplateOverridesRequest override,
                LaunchParameters said) {
            var type = override.instanceType() == null ? "" : override.instanceType();
            try {
                var template = template(config, call);
                checkMarket(template);
                var subnet = override.subnetId();
                var over = subnet == null ? said : inSubnet(template.parameters(), said, subnet);
                add(name, template, over, override.maxPrice(), override.weightedCapacity(), override.priority());
            } catch (Fault fault) {
                refused.add(new Refused(new PoolName(name.config(), name.override(), type), fault.code(), fault.message(), spot));
            }
        }

        void launch(PoolName name, SpotLaunch each) {
            try {
                add(name, null, each.launch(), each.maxPrice(), each.weight(), null);
            } catch (Fault fault) {
                refused.add(new Refused(name, fault.code(), fault.message(), spot));
            }
        }

        private void add(
                PoolName name,
                @Nullable LaunchTemplateVersion template,
                LaunchParameters over,
                @Nullable String maxPrice,
                @Nullable Double weight,
                @Nullable Double priority) {
            var under = template == null ? LaunchParameters.NONE : template.parameters();
            for (var type : types(under.under(over))) {
                var chosen = market(over.without(Set.of("InstanceRequirements")).with("InstanceType", type), maxPrice);
                var zone = zone(under.under(chosen), call);
                pools.add(new Pool(
                        new PoolName(name.config(), name.override(), type),
                        template,
                        chosen,
                        zone,
                        weight == null ? 1 : weight,
                        priority == null ? Double.MAX_VALUE : priority,
                        price(type, zone)));
            }
        }

        /// What an override says, under the names that a launch has for it.
        private static LaunchParameters over(LaunchParameters said) {
            var over = LaunchParameters.NONE;
            for (var leaf : said.leaves().entrySet()) {
                var path = leaf.getKey();
                if (path.equals("ImageId") || path.equals("InstanceType") || path.startsWith("InstanceRequirements.")
                        || path.startsWith("Placement.")) {
                    over = over.with(path, leaf.getValue());
                } else if (path.equals("AvailabilityZone") || path.equals("AvailabilityZoneId")) {
                    over = over.with("Placement." + path, leaf.getValue());
                }
            }
            return over;
        }

        /// A template that says its network interfaces itself says their subnets there too.
        private static LaunchParameters inSubnet(LaunchParameters template, LaunchParameters over, String subnet) {
            var placed = over;
            for (var leaf : template.leaves().entrySet()) {
                var nic = INTERFACE.matcher(leaf.getKey());
                if (nic.matches()) {
                    placed = placed.with(leaf.getKey(), leaf.getValue()).with(nic.group(1) + ".SubnetId", subnet);
                }
            }
            return placed == over ? over.with("SubnetId", subnet) : placed;
        }

        private List<String> types(LaunchParameters all) {
            if (all.leaves().keySet().stream().noneMatch(path -> path.startsWith("InstanceRequirements."))) {
                var type = all.get("InstanceType");
                if (type == null) {
                    throw Fault.client("MissingParameter", "No instance type is specified in the launch template or its override.");
                }
                return List.of(type);
            }
            for (var path : all.paths()) {
                if (path.startsWith("InstanceRequirements.") && !Requirements.isHonoured(path)) {
                    throw Fault.client("UnsupportedOperation", "The parameter " + path + " is not supported in this region.");
                }
            }
            var asked = all.data().instanceRequirements();
            var types = asked == null
                    ? List.<InstanceType>of()
                    : new PriceProtection(asked, spot, type -> price(type.name(), null))
                            .among(catalogue.all().stream().filter(Requirements.of(asked)).toList());
            if (types.isEmpty()) {
                throw Fault.client("UnfulfillableCapacity", "No instance type of this region meets the instance requirements.");
            }
            return types.stream().map(InstanceType::name).toList();
        }

        private @Nullable String zone(LaunchParameters all, Call call) {
            var subnet = all.get("SubnetId") == null ? all.get("NetworkInterface.1.SubnetId") : all.get("SubnetId");
            if (subnet != null) {
                return call.get(Subnet.TYPE, new SubnetId(subnet)).zone();
            }
            var id = all.get("Placement.AvailabilityZoneId");
            return id == null
                    ? all.get("Placement.AvailabilityZone")
                    : region.zones().stream().filter(z -> z.id().equals(id)).map(Region.Zone::name).findFirst().orElse(null);
        }

        /// A fleet says itself which of its instances are spot instances.
        private static void checkMarket(LaunchTemplateVersion template) {
            if (template.parameters().paths().stream().anyMatch(path -> path.startsWith(MARKET))) {
                throw Fault.client("InvalidParameterCombination", "The launch template of a fleet can't specify " + MARKET + ".");
            }
        }

        private LaunchParameters market(LaunchParameters over, @Nullable String maxPrice) {
            if (!spot) {
                return over;
            }
            var market = over.with(MARKET + ".MarketType", "spot");
            return maxPrice == null ? market : market.with(MARKET + ".SpotOptions.MaxPrice", maxPrice);
        }

        /// @param zone null for any: the least of all counts
        private BigDecimal price(String type, @Nullable String zone) {
            if (!spot || !catalogue.has(type)) {
                return catalogue.find(type).map(t -> new BigDecimal(t.usdPerHour())).orElse(BigDecimal.ZERO);
            }
            return region.zones().stream()
                    .map(Region.Zone::name)
                    .filter(name -> zone == null || zone.equals(name))
                    .map(name -> catalogue.spotUsdPerHour(type, name))
                    .min(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }
    }
}
