package freehold.control;

import freehold.control.absent.AbsentOperations;
import freehold.control.account.AccountOperations;
import freehold.control.account.Accounts;
import freehold.control.accountsettings.AccountSettingsOperations;
import freehold.control.address.AddressOperations;
import freehold.control.address.AllocateAddress;
import freehold.control.address.MappedAddresses;
import freehold.control.capacityreservation.CapacityReservationOperations;
import freehold.control.capacityreservation.ReservationSweep;
import freehold.control.dedicatedhost.DedicatedHost;
import freehold.control.dedicatedhost.DedicatedHostOperations;
import freehold.control.dhcpoptions.DhcpOptionsOperations;
import freehold.control.dhcpoptions.StandardOptions;
import freehold.control.fabric.FabricReconciler;
import freehold.control.fabric.FabricSweep;
import freehold.control.fabric.NetworkSpecs;
import freehold.control.fleet.FleetOperations;
import freehold.control.fleet.FleetReconciler;
import freehold.control.gateway.DefaultInternetGateway;
import freehold.control.gateway.GatewayOperations;
import freehold.control.gateway.NatGateway;
import freehold.control.host.Liveness;
import freehold.control.host.Load;
import freehold.control.image.ImageOperations;
import freehold.control.image.PublishImage;
import freehold.control.instance.Consoles;
import freehold.control.instance.DiskChoice;
import freehold.control.instance.GuestReports;
import freehold.control.instance.HostChoice;
import freehold.control.instance.HostExchange;
import freehold.control.instance.Instance;
import freehold.control.instance.InstanceOperations;
import freehold.control.instance.InstanceReconciler;
import freehold.control.instance.InterfaceChoice;
import freehold.control.instance.InterfaceHolders;
import freehold.control.instance.InterruptionReconciler;
import freehold.control.instance.Launching;
import freehold.control.instance.Ledger;
import freehold.control.instance.Orders;
import freehold.control.instance.Relocation;
import freehold.control.instance.RunInstances;
import freehold.control.instance.Siting;
import freehold.control.instance.Starting;
import freehold.control.instance.StopEverything;
import freehold.control.instance.Termination;
import freehold.control.instance.Transitions;
import freehold.control.instance.Yielding;
import freehold.control.instancetype.InstanceType;
import freehold.control.instancetype.InstanceTypeOperations;
import freehold.control.instancetype.Processors;
import freehold.control.keypair.KeyPairOperations;
import freehold.control.launchtemplate.LaunchTemplateOperations;
import freehold.control.natgateway.NatGatewayOperations;
import freehold.control.network.NetworkOperations;
import freehold.control.network.VpcCompanion;
import freehold.control.networkacl.DefaultNetworkAcl;
import freehold.control.networkacl.NetworkAclOperations;
import freehold.control.networkinterface.InterfaceGroups;
import freehold.control.networkinterface.NetworkInterfaceOperations;
import freehold.control.opening.CreateAccount;
import freehold.control.opening.Limits;
import freehold.control.opening.OpenRegion;
import freehold.control.operation.ClientTokenSweep;
import freehold.control.operation.Conduct;
import freehold.control.operation.Forgetting;
import freehold.control.operation.Operation;
import freehold.control.operation.OperationService;
import freehold.control.operation.Turnstile;
import freehold.control.placement.Placement;
import freehold.control.peering.PeeredVpcs;
import freehold.control.peering.PeeringOperations;
import freehold.control.peering.PeeringSweep;
import freehold.control.placementgroup.PlacementGroupOperations;
import freehold.control.prefixlist.PrefixListOperations;
import freehold.control.region.RegionOperations;
import freehold.control.routetable.EdgeAssociations;
import freehold.control.routetable.MainRouteTable;
import freehold.control.routetable.RouteTableOperations;
import freehold.control.routetable.RoutesToLists;
import freehold.control.securitygroup.DefaultGroup;
import freehold.control.securitygroup.GroupsAboutLists;
import freehold.control.securitygroup.SecurityGroupOperations;
import freehold.control.spot.PriceHistory;
import freehold.control.spot.RequestsOfInstances;
import freehold.control.spot.SpotOperations;
import freehold.control.spot.SpotRequestReconciler;
import freehold.control.tag.TagOperations;
import freehold.control.volume.VolumeLedger;
import freehold.control.volume.VolumeOperations;
import freehold.control.vpcendpoint.GuardedEndpoints;
import freehold.control.vpcendpoint.VpcEndpointOperations;
import freehold.control.vpcendpoint.VpcsWithEndpoints;
import freehold.hosting.ControlPlane;
import freehold.hosting.Fabric;
import freehold.hosting.GuestSpec.CpuShare;
import freehold.kernel.reconcile.Reconciliation;
import freehold.kernel.reconcile.Sweep;
import freehold.kernel.store.Store;
import freehold.kernel.store.View;
import freehold.kernel.time.Timeline.Task;
import freehold.kernel.time.Timeline;
import freehold.model.ServiceModel;
import freehold.model.ec2.Ec2Apis;
import freehold.model.sts.StsApis;
import freehold.wire.Credential;
import freehold.wire.Credentials;
import freehold.wire.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// The cloud, put together: what the wire, the hosts and the operator talk to.
public final class Cloud implements AutoCloseable {
    private static final Duration SWEEP_PERIOD = Duration.ofMinutes(5);

    /// What comes with each VPC, beside its set of DHCP options.
    private static final List<VpcCompanion> COMPANIONS = List.of(
            new DefaultGroup(), new DefaultInternetGateway(), new MainRouteTable(), new DefaultNetworkAcl());

    private final Timeline time;
    private final Store store;
    private final List<OperationService> services;
    private final Conduct conduct;
    private final HostExchange hosts;
    private final Reconciliation reconciliation;
    private final List<Sweep> sweeps;
    private final List<Task> sweeping = new ArrayList<>();
    private final CloudFacts facts;
    private final Ledger ledger;

    /// Nothing moves before [#begin].
    public Cloud(
            Store store,
            Timeline time,
            CloudFacts facts,
            Fabric fabric,
            BiFunction<InstanceType, Processors, CpuShare> cpu,
            Transitions bill,
            VolumeLedger volumeBill,
            Consoles consoles) {
        this.store = store;
        this.time = time;
        this.facts = facts;
        var liveness = new Liveness(time);
        var placement = new Placement(liveness, facts.cpuOvercommit());
        var hostChoice = new HostChoice(facts.catalogue(), placement, new Yielding(facts.catalogue(), placement));
        var spotRequests = new RequestsOfInstances();
        this.ledger = new Ledger(hostChoice, placement, bill.and(spotRequests), volumeBill);
        var launching = new Launching(
                facts.catalogue(), hostChoice, ledger,
                new InterfaceChoice(facts.region(), facts.publicPool()), new DiskChoice(volumeBill), spotRequests);
        var starting = new Starting(ledger, hostChoice, facts.publicPool());
        var termination = new Termination(ledger);
        var relocation = new Relocation(ledger, hostChoice, placement);
        this.conduct = new Conduct(store, time);

        var ec2 = new ArrayList<Operation<?, ?>>();
        ec2.addAll(AccountOperations.all(Limits.all(20, InterfaceGroups.LIMIT, AllocateAddress.LIMIT)));
        ec2.addAll(AccountSettingsOperations.all());
        ec2.addAll(RegionOperations.all(facts.region(), facts.regions(), facts.endpoint()));
        ec2.addAll(KeyPairOperations.all());
        ec2.addAll(PrefixListOperations.all(List.of(new GroupsAboutLists(), new RoutesToLists())));
        ec2.addAll(SecurityGroupOperations.all(new GuardedEndpoints()));
        ec2.addAll(NetworkOperations.all(facts.region(), companions(), facts.ipv6Pool()));
        ec2.addAll(PeeringOperations.all(facts.region()));
        ec2.addAll(GatewayOperations.all(new MappedAddresses(), new EdgeAssociations()));
        ec2.addAll(RouteTableOperations.all());
        ec2.addAll(NetworkAclOperations.all());
        ec2.addAll(DhcpOptionsOperations.all());
        ec2.addAll(AddressOperations.all(facts.region(), facts.publicPool(), Cloud::isToRun));
        ec2.addAll(NetworkInterfaceOperations.all(facts.region(), facts.publicPool(), new InterfaceHolders(facts.catalogue())));
        ec2.addAll(NatGatewayOperations.all());
        ec2.addAll(VpcEndpointOperations.all(facts.region()));
        ec2.addAll(TagOperations.all(Kinds.taggable()));
        ec2.addAll(ImageOperations.all());
        ec2.addAll(VolumeOperations.all(
                facts.region(), volumeBill, (tx, host, gib) -> placement.release(tx, host, new Load(0, 0, gib))));
        ec2.addAll(PlacementGroupOperations.all(Siting::isUsed));
        ec2.addAll(DedicatedHostOperations.all(facts.region(), facts.catalogue(), placement, Siting::residents));
        ec2.addAll(CapacityReservationOperations.all(facts.region(), facts.catalogue(), placement, Siting::join));
        ec2.addAll(LaunchTemplateOperations.all(RunInstances::isHonoured));
        ec2.addAll(InstanceTypeOperations.all(facts.region(), facts.catalogue()));
        ec2.addAll(InstanceOperations.all(
                facts.region(), facts.catalogue(), liveness, ledger, launching, starting, consoles));
        ec2.addAll(FleetOperations.all(facts.region(), facts.catalogue(), launching, termination));
        ec2.addAll(SpotOperations.all(facts.region(), facts.catalogue(), launching, termination));
        ec2.addAll(AbsentOperations.all());
        this.services = List.of(service(Ec2Apis.SERVICE, ec2), service(StsApis.SERVICE, AccountOperations.sts()));

        this.hosts = new HostExchange(
                store, time, liveness, new GuestReports(ledger, relocation), new Orders(facts.catalogue(), cpu, facts.mtu()));
        this.reconciliation = new Reconciliation(time, List.of(
                new InstanceReconciler(store, time, liveness, ledger, relocation),
                new InterruptionReconciler(store, time, ledger),
                new SpotRequestReconciler(store, time, facts.region(), launching, starting),
                new FleetReconciler(store, time, facts.region(), facts.catalogue(), launching, termination),
                new Forgetting<>(store, time, NatGateway.TYPE, NatGateway::over),
                new Forgetting<>(store, time, DedicatedHost.TYPE, DedicatedHost::released),
                new FabricReconciler(store, time, fabric, new NetworkSpecs(facts.region(), new InstanceNames(), facts.mtu()))));
        this.sweeps = List.of(
                new Sweep("client tokens", SWEEP_PERIOD, new ClientTokenSweep(store, time)),
                new Sweep("peerings", SWEEP_PERIOD, new PeeringSweep(store, time)),
                new Sweep("capacity reservations", SWEEP_PERIOD, new ReservationSweep(store, time, facts.catalogue(), placement)),
                new Sweep("networks", SWEEP_PERIOD, new FabricSweep(store, fabric)));
    }

    private OperationService service(ServiceModel model, List<Operation<?, ?>> operations) {
        return new OperationService(model, operations, new Turnstile(facts.limits(), time, operations), conduct);
    }

    private static boolean isToRun(View view, String instance) {
        return view.find(Instance.TYPE.kind(), instance).filter(i -> i.want().goal() == Instance.Goal.RUN).isPresent();
    }

    private List<VpcCompanion> companions() {
        var all = new ArrayList<>(COMPANIONS);
        all.add(new StandardOptions(facts.region()));
        all.add(new PeeredVpcs(time));
        all.add(new VpcsWithEndpoints());
        return all;
    }

    /// Takes up what was left half done, and goes on from there.
    public void begin() {
        PriceHistory.note(store, facts.region(), facts.catalogue(), time.now());
        reconciliation.begin(store);
        sweeps.forEach(sweep -> sweeping.add(sweep.begin(time)));
    }

    /// What the wire serves.
    public List<Service> services() {
        return List.copyOf(services);
    }

    /// Every operation of every service.
    public List<Operation<?, ?>> operations() {
        return services.stream()
                .flatMap(service -> service.operations().values().stream())
                .toList();
    }

    /// What carries operations out.
    public Conduct conduct() {
        return conduct;
    }

    /// Whose access key that is.
    public Credentials credentials() {
        return id -> accounts()
                .key(id)
                .map(key -> new Credential(key.id(), key.secret(), key.account(), "arn:aws:iam::" + key.account() + ":root"))
                .orElse(null);
    }

    /// What agents talk to.
    public ControlPlane hosts() {
        return hosts;
    }

    public Accounts accounts() {
        return new Accounts(store);
    }

    /// The operator's verb.
    public CreateAccount createAccount() {
        return new CreateAccount(store, time, facts.region(), companions());
    }

    /// Opens this region to accounts of another, their home.
    public OpenRegion openRegion() {
        return new OpenRegion(store, time, facts.region(), companions());
    }

    /// The operator's verb.
    public PublishImage publishImage() {
        return new PublishImage(store, time);
    }

    /// The operator's verb.
    public StopEverything stopEverything() {
        return new StopEverything(store, time, ledger);
    }

    /// What the operator has decided.
    public CloudFacts facts() {
        return facts;
    }

    /// Stops moving; what is being done now ends by itself.
    @Override
    public void close() {
        sweeping.forEach(Task::cancel);
        reconciliation.close();
    }
}
