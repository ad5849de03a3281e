package freehold.server;

import freehold.control.Regions;
import freehold.control.account.AccessKey;
import freehold.control.account.Account;
import freehold.control.address.ElasticAddress;
import freehold.control.billing.Bill;
import freehold.control.billing.BillFile;
import freehold.control.billing.BillTable;
import freehold.control.billing.Period;
import freehold.control.billing.WholeBill;
import freehold.control.host.HostRecord;
import freehold.control.image.Image;
import freehold.control.image.PublishImage.Built;
import freehold.control.instance.Instance;
import freehold.control.network.NetworkInterface;
import freehold.kernel.store.View;
import freehold.kernel.time.Timeline;
import freehold.server.machine.Recipe;
import freehold.server.operator.OperatorSocket;
import freehold.server.operator.Verbs;
import freehold.server.operator.Verbs.AccountRow;
import freehold.server.operator.Verbs.Accounts;
import freehold.server.operator.Verbs.BillText;
import freehold.server.operator.Verbs.Credentials;
import freehold.server.operator.Verbs.ImageRow;
import freehold.server.operator.Verbs.Images;
import freehold.server.operator.Verbs.RegionRow;
import freehold.server.operator.Verbs.Status;
import freehold.server.operator.Verbs.Stopping;
import freehold.server.operator.Verbs.Whereabouts;
import freehold.server.operator.Verbs.WhichBill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the control plane answers its operator.
final class OperatorAnswers {
    /// The account that every cloud has.
    static final String DEFAULT_ACCOUNT = "default";

    private final HostKind kind;
    private final Regions regions;
    private final List<ServedRegion> served;
    private final String endpoint;
    private final Timeline time;
    private final Instant since;

    /// @param served the home region first
    OperatorAnswers(HostKind kind, Regions regions, List<ServedRegion> served, String endpoint, Timeline time) {
        this.kind = kind;
        this.regions = regions;
        this.served = List.copyOf(served);
        this.endpoint = endpoint;
        this.time = time;
        this.since = time.now();
    }

    void on(OperatorSocket socket) {
        socket.on(Verbs.STATUS, _ -> status())
                .on(Verbs.CREATE_ACCOUNT, q -> createAccount(q.name()))
                .on(Verbs.LIST_ACCOUNTS, _ -> accounts())
                .on(Verbs.CREDENTIALS, q -> credentials(q.account(), q.region()))
                .on(Verbs.REGISTER_IMAGE, q -> registerImage(Path.of(q.directory())))
                .on(Verbs.LIST_IMAGES, _ -> images())
                .on(Verbs.BILL, this::bill)
                .on(Verbs.FIND_INSTANCE, q -> find(q.id()))
                .on(Verbs.STOP_GUESTS, q -> new Stopping(regions.all().stream().mapToInt(cloud -> cloud.stopEverything().stop(q.force())).sum()));
    }

    private ServedRegion home() {
        return served.getFirst();
    }

    private Status status() {
        return new Status(
                Version.text(), ProcessHandle.current().pid(), since, home().name(), endpoint, !kind.isReal(),
                regions.home().accounts().all().size(), served.stream().map(OperatorAnswers::row).toList());
    }

    private static RegionRow row(ServedRegion one) {
        var view = one.store().view();
        var instances = new TreeMap<String, Integer>();
        view.all(Instance.TYPE.kind()).forEach(i -> instances.merge(i.state().text(), 1, Integer::sum));
        return new RegionRow(one.name(), one.cloud().facts().region().zones().stream().map(z -> z.name()).toList(),
                view.all(HostRecord.KIND).stream().map(HostRecord::facts).toList(), instances);
    }

    private Credentials createAccount(String name) {
        var opened = regions.createAccount(name);
        return credentials(opened.account(), opened.key(), home().name());
    }

    private Accounts accounts() {
        var all = regions.home().accounts();
        return new Accounts(all.all().stream()
                .map(a -> new AccountRow(a.id().value(), a.name(), a.created(), all.keysOf(a.id()).stream().map(AccessKey::id).toList()))
                .toList());
    }

    private Account account(String which) {
        return regions.home().accounts().named(which)
                .or(() -> regions.home().accounts().all().stream().filter(a -> a.id().value().equals(which)).findFirst())
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
        var account = account(asked.account()).id();
        var bills = new LinkedHashMap<String, Bill>();
        served.forEach(one -> bills.put(one.name(), Bill.of(one.store().view(), account, new Period(from, to), now)));
        var bill = new WholeBill(bills);
        return new BillText(switch (asked.format()) {
            case TABLE -> BillTable.of(bill);
            case CSV -> BillFile.csv(bill);
            case JSON -> BillFile.json(bill);
        });
    }

    private Credentials credentials(String which, @Nullable String region) {
        var account = account(which);
        if (region != null && regions.named(region).isEmpty()) {
            throw Failure.failed("there is no region \"" + region + "\"; there are " + String.join(", ", regions.services().keySet()) + ".");
        }
        var key = regions.home().accounts().keysOf(account.id()).stream().min(Comparator.comparing(AccessKey::created))
                .orElseThrow(() -> Failure.failed("the account \"" + which + "\" has no access key."));
        return credentials(account, key, region == null ? home().name() : region);
    }

    private Credentials credentials(Account account, AccessKey key, String region) {
        return new Credentials(account.id().value(), account.name(), key.id(), key.secret(), region, endpoint);
    }

    /// To the home region, which is where the machine stands.
    private ImageRow registerImage(Path built) {
        try {
            var said = Recipe.describe(built);
            var image = home().cloud().publishImage().publish(new Built(
                    said.name(), said.sourceDigest(), said.description(), said.architecture(), said.rootDeviceName(), said.diskBytes(),
                    said.bootMode(), said.loginUser(), said.minMemoryMiB()));
            home().hosts().takeDisk(image.id().value(), built.resolve("disk.qcow2"));
            return row(image, home());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Images images() {
        return new Images(served.stream()
                .flatMap(one -> one.store().view().all(Image.TYPE.kind()).stream().map(image -> row(image, one)))
                .toList());
    }

    private static ImageRow row(Image image, ServedRegion one) {
        return new ImageRow(image.id().value(), image.name(), image.created(), image.diskBytes(), image.digest(), one.name());
    }

    private Whereabouts find(String id) {
        if (!kind.isReal()) {
            throw Failure.failed("the guests of simulated hosts only pretend: nobody can log into them.");
        }
        return served.stream()
                .map(one -> one.store().view())
                .flatMap(view -> view.find(Instance.TYPE.kind(), id).map(instance -> find(view, instance)).stream())
                .findFirst()
                .orElseThrow(() -> Failure.failed("there is no instance " + id + "."));
    }

    private static Whereabouts find(View view, Instance instance) {
        var nic = instance.launch().primaryInterface().value();
        var elastic = view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic).stream().map(ElasticAddress::publicIp).findFirst();
        var address = elastic.or(() -> view.find(NetworkInterface.TYPE.kind(), nic).map(NetworkInterface::publicIp)).orElse(null);
        var user = view.find(Image.TYPE.kind(), instance.launch().image()).map(Image::loginUser).orElse("root");
        return new Whereabouts(instance.id().value(), instance.state().text(), address, user, instance.launch().keyName());
    }
}
