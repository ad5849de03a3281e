package freehold.control;

import freehold.control.billing.Meter;
import freehold.control.billing.VolumeMeter;
import freehold.control.billing.VolumePrices;
import freehold.control.image.Image;
import freehold.control.image.PublishImage.Built;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.CpuShares;
import freehold.control.instancetype.InstanceType;
import freehold.control.network.Addresses;
import freehold.control.network.DefaultVpc;
import freehold.control.network.Ipv6Pool;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.PublicPool;
import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.Conduct;
import freehold.control.operation.Operation;
import freehold.control.operation.RequestLimits;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.hosting.AgentLoop;
import freehold.hosting.Cidr;
import freehold.hosting.GuestId;
import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.hosting.Ipv6Cidr;
import freehold.kernel.store.Journal;
import freehold.kernel.store.Json;
import freehold.kernel.store.Kind;
import freehold.kernel.store.MemoryJournal;
import freehold.kernel.store.Store;
import freehold.sim.Mishaps;
import freehold.sim.SimFabric;
import freehold.sim.SimHost;
import freehold.sim.SimMachine;
import freehold.sim.SimSettings;
import freehold.sim.SimTimeline;
import freehold.wire.Caller;
import freehold.wire.Origin;
import freehold.wire.Credentials;
import freehold.wire.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A whole cloud in one process: every operation, a store in memory, simulated hosts, and a time that tests move. Only the
/// wire is left out.
public final class TestCloud {
    /// What fits on one of its hosts: four t3.small.
    private static final int HOST_VCPUS = 4;
    private static final int HOST_MEMORY_MIB = 8192;
    private static final int HOST_DISK_GIB = 100;

    private final Journal journal;
    private final SimTimeline time = SimTimeline.create();
    private final Region region;
    private final PublicPool pool = new PublicPool(List.of(Cidr.parse("198.51.100.0/24")));
    private final Ipv6Pool ipv6Pool = new Ipv6Pool(List.of(Ipv6Cidr.parse("fd12:3456:789a::/48")));
    private final Catalogue catalogue = new Catalogue(List.of(
            new InstanceType("t3.nano", 2, 512, 5, "0.0052"),
            new InstanceType("t3.micro", 2, 1024, 10, "0.0104"),
            new InstanceType("t3.small", 2, 2048, 20, "0.0208"),
            new InstanceType("m5.large", 2, 8192, null, "0.096")));
    private final List<Kind<?>> kinds = new ArrayList<>(Kinds.all());
    private final Map<String, Operation<?, ?>> operations = new HashMap<>();
    private final Map<String, Ec2> signedIn = new HashMap<>();
    private final List<SimMachine> machines = new ArrayList<>();
    private final List<AgentLoop> agents = new ArrayList<>();
    private final SimFabric fabric = new SimFabric();
    private final List<? extends Operation<?, ?>> moreOperations;
    private Mishaps mishaps = Mishaps.NONE;
    private Store store;
    private Cloud cloud;

    /// No hosts.
    public TestCloud() {
        this("local-1", List.of(), List.of(), new MemoryJournal());
    }

    /// No hosts, in another region.
    public static TestCloud inRegion(String name) {
        return new TestCloud(name, List.of(), List.of(), new MemoryJournal());
    }

    /// @param moreKinds      of records that the cloud doesn't know
    /// @param moreOperations that it doesn't know, or in place of those with their names
    public TestCloud(List<Kind<?>> moreKinds, List<? extends Operation<?, ?>> moreOperations) {
        this("local-1", moreKinds, moreOperations, new MemoryJournal());
    }

    private TestCloud(String region, List<Kind<?>> moreKinds, List<? extends Operation<?, ?>> moreOperations, Journal journal) {
        this.region = Region.of(region, 3);
        this.journal = journal;
        this.moreOperations = moreOperations;
        moreKinds.stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
        store = new Store(journal, kinds);
        cloud = begin();
    }

    /// Hosts in the first zone, running.
    public static TestCloud withHosts(int count) {
        return withHosts(count, 1, new MemoryJournal());
    }

    /// Hosts in the first zones, by turns, running.
    ///
    /// @param journal what outlives the control plane
    public static TestCloud withHosts(int count, int zones, Journal journal) {
        var test = new TestCloud("local-1", List.of(), List.of(), journal);
        for (int i = 0; i < count; i++) {
            var facts = new HostFacts(
                    new HostId("host-" + i), test.region.zones().get(i % zones).name(), HOST_VCPUS, HOST_MEMORY_MIB, HOST_DISK_GIB, "none");
            test.machines.add(new SimMachine(facts, test.time, SimSettings.USUAL));
        }
        test.beginAgents();
        test.settle();
        return test;
    }

    private Cloud begin() {
        var facts = new CloudFacts(region, List.of(region.name()), "ec2.local-1.example", catalogue, pool, ipv6Pool, 1, 1442, RequestLimits.GENEROUS);
        var begun = new Cloud(
                store,
                time,
                facts,
                fabric,
                CpuShares::of,
                new Meter(catalogue),
                new VolumeMeter(VolumePrices.own()),
                this::console);
        operations.clear();
        begun.operations().forEach(operation -> operations.put(operation.api().name(), operation));
        moreOperations.forEach(operation -> operations.put(operation.api().name(), operation));
        begun.begin();
        return begun;
    }

    private byte[] console(HostId host, GuestId guest) {
        return machines.stream()
                .filter(machine -> machine.facts().id().equals(host))
                .findFirst()
                .map(machine -> machine.console(guest))
                .orElseThrow();
    }

    private void beginAgents() {
        for (var machine : machines) {
            agents.add(AgentLoop.begin(new SimHost(machine, mishaps, () -> {}), cloud.hosts(), time));
        }
    }

    /// Hosts fall silent; their guests go on.
    public void endAgents() {
        agents.forEach(AgentLoop::close);
        agents.clear();
    }

    /// What the hosts' agents suffer from now on.
    public void willSuffer(Mishaps coming) {
        mishaps = coming;
        endAgents();
        beginAgents();
    }

    /// The account of that name, opened when first asked for.
    public Ec2 signIn(String name) {
        return signedIn.computeIfAbsent(name, _ -> {
            var opened = cloud.createAccount().create(name);
            var account = opened.account().id();
            return new Ec2(this, new Caller(
                    account, opened.key().id(), "arn:aws:iam::" + account + ":root", region.name(), Origin.at("127.0.0.1"), "test"));
        });
    }

    /// The id of a public image of 1 GiB.
    public String image() {
        return publicImage().id().value();
    }

    public Image publicImage() {
        return cloud.publishImage().publish(new Built(
                "micro", "0123456789abcdef", "A small one", "x86_64", "/dev/xvda", 1L << 30, "legacy-bios", "ec2-user", 128));
    }

    /// As after the control plane's process died: everything is read from the journal again, and agents find the new one.
    /// Who is signed in stays so.
    public void restart() {
        endAgents();
        cloud.close();
        store = new Store(journal, kinds);
        cloud = begin();
        beginAgents();
    }

    /// Lets time pass until nothing is due.
    public void settle() {
        time.settle();
    }

    /// An interface in the account's default subnet of a zone, as RunInstances makes it.
    ///
    /// @param instance what it is attached to; null for nothing
    public NetworkInterface addInterface(Ec2 who, String zone, String instance, String... groups) {
        return change(who, call -> {
            var subnet = DefaultVpc.subnet(call, zone).orElseThrow();
            var id = new NetworkInterfaceId(call.fresh(NetworkInterfaceId.FORM));
            var address = Addresses.take(call.tx(), subnet, id, call.random());
            var attachment = instance == null ? null : new Attachment("eni-attach-" + id.value().substring(4), instance, 0, call.now(), true);
            return call.put(NetworkInterface.TYPE, new NetworkInterface(id, who.account(), subnet.vpc(), subnet.id(), zone,
                    String.format("02:00:00:%02x:%02x:%02x", call.random().nextInt(256), call.random().nextInt(256), call.random().nextInt(256)), List.of(address), List.of(), List.of(), false, null, true,
                    List.of(groups), true, "", attachment, NetworkInterface.ORDINARY, Tags.NONE));
        });
    }

    /// Writes what a test needs to be there, as an operation would.
    public <T> T change(Ec2 who, Function<Change, T> decision) {
        return store.commit(tx -> decision.apply(new Change(who.caller(), time.now(), tx, time.random())));
    }

    /// The cloud as an operation would see it.
    public Call see(Ec2 who) {
        return new Call(who.caller(), time.now(), store.view());
    }

    /// What only one may have, and who has it, as the journal says.
    public Map<String, String> claims() {
        var claims = new HashMap<String, String>();
        journal.replay(0, entry -> {
            if (entry.kind().equals("claim") && entry.body() != null) {
                claims.put(entry.id(), Json.read(String.class, entry.body()));
            }
        });
        return claims;
    }

    /// Whether any record has an id.
    public boolean hasRecord(String id) {
        return kinds.stream().anyMatch(kind -> store.view().find(kind, id).isPresent());
    }

    public Store store() {
        return store;
    }

    public SimTimeline time() {
        return time;
    }

    public Region region() {
        return region;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public PublicPool pool() {
        return pool;
    }

    public List<SimMachine> machines() {
        return machines;
    }

    public SimFabric fabric() {
        return fabric;
    }

    /// The wire before it, without a socket.
    public Endpoint endpoint() {
        return new Endpoint(cloud.services(), cloud.credentials(), Set.of(region.name()), time);
    }

    public Credentials credentials() {
        return cloud.credentials();
    }

    /// The other half of an access key.
    public String secretOf(String accessKeyId) {
        return cloud.accounts().key(accessKeyId).orElseThrow().secret();
    }

    Cloud cloud() {
        return cloud;
    }

    Conduct conduct() {
        return cloud.conduct();
    }

    /// Every operation of every service.
    public List<Operation<?, ?>> operations() {
        return List.copyOf(operations.values());
    }

    Operation<?, ?> operation(String name) {
        var operation = operations.get(name);
        if (operation == null) {
            throw new AssertionError("no such operation here: " + name);
        }
        return operation;
    }

    @Override
    public String toString() {
        return "TestCloud, " + time;
    }
}
