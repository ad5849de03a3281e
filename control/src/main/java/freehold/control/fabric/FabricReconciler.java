package freehold.control.fabric;

import freehold.control.address.ElasticAddress;
import freehold.control.gateway.BlockExclusion;
import freehold.control.gateway.EgressOnlyInternetGateway;
import freehold.control.gateway.InternetBlock;
import freehold.control.gateway.InternetGateway;
import freehold.control.gateway.NatGateway;
import freehold.control.natgateway.NatGatewayReports;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.networkacl.NetworkAcl;
import freehold.control.peering.Peering;
import freehold.control.prefixlist.PrefixList;
import freehold.control.routetable.RouteTable;
import freehold.control.securitygroup.GroupAssociation;
import freehold.control.securitygroup.Places;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.SecurityGroupId;
import freehold.control.vpcendpoint.EndpointReports;
import freehold.control.vpcendpoint.VpcEndpoint;
import freehold.hosting.Fabric;
import freehold.hosting.NetworkId;
import freehold.kernel.reconcile.Reconciler;
import freehold.kernel.reconcile.Rest;
import freehold.kernel.store.Change;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings each VPC's network to what its records say.
///
/// The fabric is handed a network whole. For a large one under many changes that would be all the cloud does, so a network
/// rests after each step for several times as long as the step took, and the changes meanwhile are one. A change of its
/// rules takes effect within a second all the same.
public final class FabricReconciler implements Reconciler {
    /// After a step.
    static final Rest REST = new Rest(8, Duration.ofMillis(500));

    private final Store store;
    private final Timeline time;
    private final Fabric fabric;
    private final NetworkSpecs specs;
    private final NatGatewayReports gateways;
    private final EndpointReports endpoints;
    private final Map<String, Instant> restingUntil = new ConcurrentHashMap<>();

    public FabricReconciler(Store store, Timeline time, Fabric fabric, NetworkSpecs specs) {
        this.store = store;
        this.time = time;
        this.fabric = fabric;
        this.specs = specs;
        this.gateways = new NatGatewayReports(store);
        this.endpoints = new EndpointReports(store);
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Collection<String> concerns(Change change) {
        Set<String> vpcs = new LinkedHashSet<>();
        either(change, Vpc.TYPE.kind(), Vpc::id, vpcs);
        either(change, Subnet.TYPE.kind(), Subnet::vpc, vpcs);
        either(change, NetworkInterface.TYPE.kind(), NetworkInterface::vpc, vpcs);
        either(change, SecurityGroup.TYPE.kind(), SecurityGroup::vpc, vpcs);
        either(change, RouteTable.TYPE.kind(), RouteTable::vpc, vpcs);
        either(change, NetworkAcl.TYPE.kind(), NetworkAcl::vpc, vpcs);
        either(change, InternetGateway.TYPE.kind(), InternetGateway::vpc, vpcs);
        either(change, EgressOnlyInternetGateway.TYPE.kind(), EgressOnlyInternetGateway::vpc, vpcs);
        either(change, Peering.KIND, p -> p.isActive() ? p.requester().vpc() : null, vpcs);
        either(change, Peering.KIND, p -> p.isActive() ? p.accepter().vpc() : null, vpcs);
        either(change, NatGateway.TYPE.kind(), NatGateway::vpc, vpcs);
        either(change, VpcEndpoint.TYPE.kind(), VpcEndpoint::vpc, vpcs);
        either(change, BlockExclusion.TYPE.kind(), BlockExclusion::vpc, vpcs);
        change.now(InternetBlock.KIND).ifPresent(block -> store.view()
                .owned(Vpc.TYPE.kind(), block.account().value())
                .forEach(vpc -> vpcs.add(vpc.id().value())));
        specs.renamedIn(change).ifPresent(vpc -> vpcs.add(vpc.value()));
        change.was(ElasticAddress.TYPE.kind()).flatMap(this::vpc).ifPresent(vpcs::add);
        change.now(ElasticAddress.TYPE.kind()).flatMap(this::vpc).ifPresent(vpcs::add);
        change.now(PrefixList.TYPE.kind()).ifPresent(list -> store.view()
                .by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_PREFIX_LIST, list.id().value())
                .forEach(group -> addPlaces(group, vpcs)));
        change.now(PrefixList.TYPE.kind()).ifPresent(list -> store.view()
                .by(RouteTable.TYPE.kind(), RouteTable.BY_PREFIX_LIST, list.id().value())
                .forEach(table -> vpcs.add(table.vpc().value())));
        either(change, GroupAssociation.KIND, GroupAssociation::vpc, vpcs);
        change.now(SecurityGroup.TYPE.kind()).ifPresent(group -> addPlaces(group, vpcs));
        Stream.of(change.was(GroupAssociation.KIND), change.now(GroupAssociation.KIND))
                .flatMap(Optional::stream)
                .forEach(association -> addWhoseRulesAreAbout(association.group(), vpcs));
        if (change.now(SecurityGroup.TYPE.kind()).isEmpty()) {
            change.was(SecurityGroup.TYPE.kind()).ifPresent(gone -> addWhoseRulesAreAbout(gone.id(), vpcs));
        }
        return vpcs;
    }

    @Override
    public Optional<Duration> step(String id) {
        var begun = time.now();
        var rest = Duration.between(begun, restingUntil.getOrDefault(id, begun));
        if (rest.isPositive()) {
            return Optional.of(rest);
        }
        var network = specs.of(store.view(), new VpcId(id));
        if (network.isEmpty()) {
            fabric.remove(new NetworkId(id));
            restingUntil.remove(id);
            return Optional.empty();
        }
        fabric.ensure(network.get());
        gateways.take(network.get());
        endpoints.take(network.get());
        var ended = time.now();
        restingUntil.put(id, ended.plus(REST.after(Duration.between(begun, ended))));
        return Optional.empty();
    }

    private static <R> void either(
            Change change, Kind<R> kind, Function<R, @Nullable VpcId> vpc, Set<String> vpcs) {
        Stream.of(change.was(kind), change.now(kind))
                .flatMap(Optional::stream)
                .map(vpc)
                .filter(Objects::nonNull)
                .forEach(id -> vpcs.add(id.value()));
    }

    private void addPlaces(SecurityGroup group, Set<String> vpcs) {
        new Places(store.view()).of(group).forEach(vpc -> vpcs.add(vpc.value()));
    }

    private void addWhoseRulesAreAbout(SecurityGroupId group, Set<String> vpcs) {
        store.view().by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_PEER, group.value()).forEach(other -> addPlaces(other, vpcs));
    }

    private Optional<String> vpc(ElasticAddress address) {
        var association = address.association();
        return association == null
                ? Optional.empty()
                : store.view()
                        .find(NetworkInterface.TYPE.kind(), association.networkInterface().value())
                        .map(nic -> nic.vpc().value());
    }
}
