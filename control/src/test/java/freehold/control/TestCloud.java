package freehold.control;

import freehold.control.account.AccessKey;
import freehold.control.account.Account;
import freehold.control.account.AccountOperations;
import freehold.control.address.ElasticAddress;
import freehold.control.image.Image;
import freehold.control.instance.Instance;
import freehold.control.keypair.KeyPair;
import freehold.control.keypair.KeyPairOperations;
import freehold.control.network.Addresses;
import freehold.control.network.DefaultVpc;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.PublicPool;
import freehold.control.network.Subnet;
import freehold.control.network.Vpc;
import freehold.control.opening.CreateAccount;
import freehold.control.opening.Limits;
import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.Conduct;
import freehold.control.operation.Operation;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.control.region.RegionOperations;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.SecurityGroupOperations;
import freehold.control.volume.Volume;
import freehold.hosting.Cidr;
import freehold.kernel.store.Kind;
import freehold.kernel.store.MemoryJournal;
import freehold.kernel.store.Store;
import freehold.sim.SimTimeline;
import freehold.wire.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The control plane's operations over a store in memory and a time that tests move: no hosts, no wire.
public final class TestCloud {
    private final MemoryJournal journal = new MemoryJournal();
    private final SimTimeline time = SimTimeline.create();
    private final Region region = Region.of("local-1", 3);
    private final PublicPool pool = new PublicPool(List.of(Cidr.parse("198.51.100.0/24")));
    private final List<Kind<?>> kinds = new ArrayList<>();
    private final Map<String, Operation<?, ?>> operations = new HashMap<>();
    private final Map<String, Ec2> signedIn = new HashMap<>();
    private Store store;

    public TestCloud() {
        this(List.of(), List.of());
    }

    /// @param moreKinds      of records that this harness doesn't know
    /// @param moreOperations that it doesn't know, or in place of those with their names
    public TestCloud(List<Kind<?>> moreKinds, List<? extends Operation<?, ?>> moreOperations) {
        kinds.addAll(Conduct.KINDS);
        kinds.addAll(List.of(
                Account.KIND,
                AccessKey.KIND,
                Vpc.TYPE.kind(),
                Subnet.TYPE.kind(),
                NetworkInterface.TYPE.kind(),
                SecurityGroup.TYPE.kind(),
                ElasticAddress.TYPE.kind(),
                KeyPair.TYPE.kind(),
                Image.TYPE.kind(),
                Volume.TYPE.kind(),
                Instance.TYPE.kind()));
        kinds.addAll(moreKinds);
        store = new Store(journal, kinds);
        add(AccountOperations.all(Limits.all(20, 16, 5)));
        add(AccountOperations.sts());
        add(RegionOperations.all(region, "ec2.local-1.example"));
        add(KeyPairOperations.all());
        add(SecurityGroupOperations.all());
        add(moreOperations);
    }

    private void add(List<? extends Operation<?, ?>> more) {
        more.forEach(operation -> operations.put(operation.api().name(), operation));
    }

    /// The account of that name, opened when first asked for.
    public Ec2 signIn(String name) {
        return signedIn.computeIfAbsent(name, _ -> {
            var opened = new CreateAccount(store, time, region).create(name);
            return new Ec2(this, new Caller(
                    opened.account().id(), opened.key().id(), "arn:aws:iam::" + opened.account().id() + ":root", region.name(), "127.0.0.1", "test"));
        });
    }

    /// As after the process died: everything is read from the journal again. Who is signed in stays so.
    public void restart() {
        store = new Store(journal, kinds);
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
                    String.format("02:00:00:%02x:%02x:%02x", call.random().nextInt(256), call.random().nextInt(256), call.random().nextInt(256)), List.of(address), null, true,
                    List.of(groups), true, "", attachment, Tags.NONE));
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

    public Store store() {
        return store;
    }

    public SimTimeline time() {
        return time;
    }

    public Region region() {
        return region;
    }

    public PublicPool pool() {
        return pool;
    }

    Conduct conduct() {
        return new Conduct(store, time);
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
