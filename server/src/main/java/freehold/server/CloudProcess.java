package freehold.server;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import freehold.agent.postgres.EmbeddedPostgres;
import freehold.control.Cloud;
import freehold.control.CloudFacts;
import freehold.control.Kinds;
import freehold.control.Regions;
import freehold.control.billing.Meter;
import freehold.control.billing.VolumeMeter;
import freehold.control.billing.VolumePrices;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.CpuShares;
import freehold.control.instancetype.InstanceTypesFile;
import freehold.control.metadata.InstanceMetadata;
import freehold.control.network.Ipv6Pool;
import freehold.control.network.PublicPool;
import freehold.control.region.Region;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import freehold.server.audit.AuditFolder;
import freehold.server.audit.AuditFolder.Kept;
import freehold.server.configuration.Configuration;
import freehold.server.database.Database;
import freehold.server.machine.PortHolder;
import freehold.server.operator.OperatorSocket;
import freehold.wire.Endpoint;
import freehold.wire.HttpFront;
import freehold.wire.Tls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running cloud: every part of it, put together here by hand and in the order in which they need each other.
public final class CloudProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CloudProcess.class);

    /// What has been started, the last first: the order in which it ends.
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private CloudProcess() {}

    /// Returns when the cloud answers. If a part does not start, those that did are ended.
    public static CloudProcess start(Machine machine, Configuration chosen, HostKind kind, Timeline time) throws Exception {
        var process = new CloudProcess();
        try {
            process.assemble(machine, chosen, kind, time);
            return process;
        } catch (Exception | Error failure) {
            process.close();
            throw failure;
        }
    }

    private void assemble(Machine machine, Configuration chosen, HostKind kind, Timeline time) throws Exception {
        var home = machine.home();
        var socket = part(OperatorSocket.open(home.operatorSocket()));
        boolean ownDatabase = chosen.database().url().isEmpty();
        var url = ownDatabase ? EmbeddedPostgres.start(home.database()).url() : chosen.database().url();
        var served = new ArrayList<ServedRegion>();
        served.add(region(machine, chosen, facts(home, chosen), database(() -> Database.open(url)), kind, time));
        for (int place = 0; place < chosen.regions().size(); place++) {
            var facts = further(served.getFirst().cloud().facts(), chosen.regions().get(place), place);
            served.add(region(machine, chosen, facts, database(() -> Database.openBeside(url, facts.region().name())), kind, time));
        }
        var clouds = served.stream().map(ServedRegion::cloud).toList();
        var regions = new Regions(clouds.getFirst(), clouds.subList(1, clouds.size()));
        var trail = part(AuditFolder.open(home.audit(), new Kept(chosen.audit().days(), (long) chosen.audit().mib() << 20), time));
        var wire = new Endpoint(regions.services(), regions.credentials(), trail, time);
        regions.begin();
        openDefaultAccount(regions);
        for (var one : served) {
            one.hosts().connect(one.cloud());
        }
        var front = part(listen(wire, chosen.endpoint(), home));
        if (kind.isReal()) {
            front.openToGuests(home.guestSocket());
        }
        new OperatorAnswers(kind, regions, served, url(chosen, front.port()), time).on(socket);
        socket.begin();
        log.atInfo().addKeyValue("regions", regions.services().keySet()).addKeyValue("endpoint", url(chosen, front.port())).log("cloud answers");
    }

    /// A real machine stands in the home region only, which is the first.
    private ServedRegion region(Machine machine, Configuration chosen, CloudFacts facts, Database opened, HostKind kind, Timeline time) throws IOException {
        var store = new Store(part(opened).journal(!chosen.database().url().isEmpty()), Kinds.all());
        boolean isHome = facts.region().name().equals(chosen.region().name());
        var hosts = part(!kind.isReal()
                ? new SimulatedHosts(kind.simulated(), facts.region(), chosen.simulation(), time)
                : isHome ? new RealHosts(machine.home(), chosen, new InstanceMetadata(store, time, facts.region()), time) : new NoHosts());
        var cloud = part(new Cloud(
                store, time, facts, hosts.fabric(), CpuShares::of, new Meter(facts.catalogue()), new VolumeMeter(VolumePrices.own()), hosts));
        return new ServedRegion(cloud, store, hosts);
    }

    private static void openDefaultAccount(Regions regions) {
        if (regions.home().accounts().named(OperatorAnswers.DEFAULT_ACCOUNT).isEmpty()) {
            regions.createAccount(OperatorAnswers.DEFAULT_ACCOUNT);
        }
    }

    private static Database database(Supplier<Database> opening) {
        try {
            return opening.get();
        } catch (PoolInitializationException | FlywayException unfit) {
            throw Failure.failed("the database can't be used (" + String.valueOf(unfit.getMessage()).strip().lines().findFirst().orElse("")
                    + "): is `database: {url: …}` in the configuration right?");
        }
    }

    private static CloudFacts facts(Home home, Configuration chosen) {
        return new CloudFacts(
                Region.of(chosen.region().name(), chosen.region().zones()),
                Stream.concat(Stream.of(chosen.region().name()), chosen.regions().stream().map(Configuration.FurtherRegion::name)).toList(),
                chosen.endpoint().address() + ":" + chosen.endpoint().port(),
                catalogue(home, chosen.images().instanceTypes()).with(chosen.spot().shares()),
                new PublicPool(chosen.network().publicRanges()),
                new Ipv6Pool(chosen.network().ipv6Ranges()),
                chosen.host().cpuOvercommit(),
                chosen.network().mtu(),
                chosen.limits().requests());
    }

    /// What a further region has of its own; all else is as at home.
    private static CloudFacts further(CloudFacts home, Configuration.FurtherRegion region, int place) {
        return new CloudFacts(
                Region.of(region.name(), region.zones()), home.regions(), home.endpoint(), home.catalogue(), new PublicPool(region.publicRanges(place)),
                new Ipv6Pool(region.ipv6Ranges(place)), home.cpuOvercommit(), home.mtu(), home.limits());
    }

    private static Catalogue catalogue(Home home, String file) {
        if (file.isEmpty()) {
            return InstanceTypesFile.own();
        }
        try {
            return InstanceTypesFile.read(file, Files.readString(home.path().resolve(file)));
        } catch (IOException unreadable) {
            throw Failure.failed("the instance types in " + file + " can't be read: " + unreadable.getMessage() + ".");
        } catch (IllegalArgumentException wrong) {
            throw Failure.failed(wrong.getMessage() + ".");
        }
    }

    private static HttpFront listen(Endpoint wire, Configuration.Endpoint chosen, Home home) throws IOException {
        var tls = chosen.isSecure()
                ? new Tls(home.path().resolve(chosen.certificate()), home.path().resolve(chosen.key()))
                : null;
        PortHolder.checkFree(chosen, home);
        try {
            return HttpFront.start(wire, new InetSocketAddress(chosen.address(), chosen.port()), tls);
        } catch (IOException refused) {
            throw Failure.machine("the endpoint does not start: " + refused.getMessage() + ".");
        }
    }

    private static String url(Configuration chosen, int port) {
        var address = chosen.endpoint().address().equals("0.0.0.0") ? "127.0.0.1" : chosen.endpoint().address();
        return (chosen.endpoint().isSecure() ? "https://" : "http://") + address + ":" + port;
    }

    private <P extends AutoCloseable> P part(P started) {
        parts.push(started);
        return started;
    }

    /// Ends every part; guests go on.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception failure) {
                log.atError().addKeyValue("part", part.getClass().getSimpleName()).setCause(failure).log("part did not end well");
            }
        }
    }
}
