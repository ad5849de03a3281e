package freehold.server;

import freehold.control.Cloud;
import freehold.control.account.AccessKey;
import freehold.control.account.Account;
import freehold.control.address.ElasticAddress;
import freehold.control.billing.Bill;
import freehold.control.billing.BillFile;
import freehold.control.billing.BillTable;
import freehold.control.billing.Period;
import freehold.control.host.HostRecord;
import freehold.control.image.Image;
import freehold.control.image.PublishImage.Built;
import freehold.control.instance.Instance;
import freehold.control.network.NetworkInterface;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import freehold.server.configuration.Configuration;
import freehold.server.machine.Recipe;
import freehold.server.operator.OperatorSocket;
import freehold.server.operator.Verbs;
import freehold.server.operator.Verbs.AccountRow;
import freehold.server.operator.Verbs.Accounts;
import freehold.server.operator.Verbs.BillText;
import freehold.server.operator.Verbs.Credentials;
import freehold.server.operator.Verbs.ImageRow;
import freehold.server.operator.Verbs.Images;
import freehold.server.operator.Verbs.Status;
import freehold.server.operator.Verbs.Stopping;
import freehold.server.operator.Verbs.Whereabouts;
import freehold.server.operator.Verbs.WhichBill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;

/// What the control plane answers its operator.
final class OperatorAnswers {
    /// The account that every cloud has.
    static final String DEFAULT_ACCOUNT = "default";

    private final Home home;
    private final Configuration chosen;
    private final HostKind kind;
    private final Store store;
    private final Cloud cloud;
    private final Hosts hosts;
    private final String endpoint;
    private final Timeline time;
    private final Instant since;

    OperatorAnswers(Home home, Configuration chosen, HostKind kind, Store store, Cloud cloud, Hosts hosts, String endpoint, Timeline time) {
        this.home = home;
        this.chosen = chosen;
        this.kind = kind;
        this.store = store;
        this.cloud = cloud;
        this.hosts = hosts;
        this.endpoint = endpoint;
        this.time = time;
        this.since = time.now();
    }

    void on(OperatorSocket socket) {
        socket.on(Verbs.STATUS, _ -> status())
                .on(Verbs.CREATE_ACCOUNT, q -> createAccount(q.name()))
                .on(Verbs.LIST_ACCOUNTS, _ -> accounts())
                .on(Verbs.CREDENTIALS, q -> credentials(q.account()))
                .on(Verbs.REGISTER_IMAGE, q -> registerImage(Path.of(q.directory())))
                .on(Verbs.LIST_IMAGES, _ -> images())
                .on(Verbs.BILL, this::bill)
                .on(Verbs.FIND_INSTANCE, q -> find(q.id()))
                .on(Verbs.STOP_GUESTS, q -> new Stopping(cloud.stopEverything().stop(q.force())));
    }

    private Status status() {
        var view = store.view();
        var instances = new TreeMap<String, Integer>();
        view.all(Instance.TYPE.kind()).forEach(i -> instances.merge(i.state().text(), 1, Integer::sum));
        var region = cloud.facts().region();
        return new Status(
                Version.text(), ProcessHandle.current().pid(), since, region.name(), region.zones().stream().map(z -> z.name()).toList(),
                endpoint, !kind.isReal(), view.all(HostRecord.KIND).stream().map(HostRecord::facts).toList(),
                view.all(Account.KIND).size(), instances);
    }

    private Credentials createAccount(String name) {
        var opened = cloud.createAccount().create(name);
        return credentials(opened.account(), opened.key());
    }

    private Accounts accounts() {
        return new Accounts(cloud.accounts().all().stream()
                .map(a -> new AccountRow(a.id().value(), a.name(), a.created(), cloud.accounts().keysOf(a.id()).stream().map(AccessKey::id).toList()))
                .toList());
    }

    private Account account(String which) {
        return cloud.accounts().named(which)
                .or(() -> cloud.accounts().all().stream().filter(a -> a.id().value().equals(which)).findFirst())
                .orElseThrow(() -> Failure.failed("there is no account \"" + which + "\"; `freehold account list` shows those that are."));
    }

    private BillText bill(WhichBill asked) {
        var now = time.now();
        var month = Period.monthUntil(now);
        var from = asked.from() == null ? month.from() : asked.from();
        var to = asked.to() == null ? month.to() : asked.to();
        if (to.isBefore(from)) {
            throw Failure.failed("the bill's end, " + to + ", is before its beginning, " + from + ".");
        }
        var bill = Bill.of(store.view(), account(asked.account()).id(), new Period(from, to), now);
        return new BillText(switch (asked.format()) {
            case TABLE -> BillTable.of(bill);
            case CSV -> BillFile.csv(bill);
            case JSON -> BillFile.json(bill);
        });
    }

    private Credentials credentials(String which) {
        var account = account(which);
        var key = cloud.accounts().keysOf(account.id()).stream().min(Comparator.comparing(AccessKey::created))
                .orElseThrow(() -> Failure.failed("the account \"" + which + "\" has no access key."));
        return credentials(account, key);
    }

    private Credentials credentials(Account account, AccessKey key) {
        return new Credentials(account.id().value(), account.name(), key.id(), key.secret(), cloud.facts().region().name(), endpoint);
    }

    private ImageRow registerImage(Path built) {
        try {
            var said = Recipe.describe(built);
            var image = cloud.publishImage().publish(new Built(
                    said.name(), said.sourceDigest(), said.description(), said.architecture(), said.rootDeviceName(), said.diskBytes(),
                    said.bootMode(), said.loginUser(), said.minMemoryMiB()));
            hosts.takeDisk(image.id().value(), built.resolve("disk.qcow2"));
            return row(image);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Images images() {
        return new Images(store.view().all(Image.TYPE.kind()).stream().map(OperatorAnswers::row).toList());
    }

    private static ImageRow row(Image image) {
        return new ImageRow(image.id().value(), image.name(), image.created(), image.diskBytes(), image.digest());
    }

    private Whereabouts find(String id) {
        if (!kind.isReal()) {
            throw Failure.failed("the guests of simulated hosts only pretend: nobody can log into them.");
        }
        var view = store.view();
        var instance = view.find(Instance.TYPE.kind(), id)
                .orElseThrow(() -> Failure.failed("there is no instance " + id + "."));
        var nic = instance.launch().primaryInterface().value();
        var elastic = view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic).stream().map(ElasticAddress::publicIp).findFirst();
        var address = elastic.or(() -> view.find(NetworkInterface.TYPE.kind(), nic).map(NetworkInterface::publicIp)).orElse(null);
        var user = view.find(Image.TYPE.kind(), instance.launch().image()).map(Image::loginUser).orElse("root");
        return new Whereabouts(id, instance.state().text(), address, user, instance.launch().keyName());
    }
}
