package freehold.server.configuration;

import freehold.control.instancetype.SpotShares;
import freehold.control.network.Ipv6Pool;
import freehold.control.operation.Rate;
import freehold.control.operation.RequestLimits;
import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// All of an operator's choices. This record is the list of keys: reading, checking and `docs/configuration.md` follow it.
///
/// A constructor that objects says so with an [IllegalArgumentException]; the reader adds the file and the line.
public record Configuration(
        @Key(says = "Where the API answers.") Endpoint endpoint,
        @Key(says = "What the region calls itself: the home region, where accounts are kept and this machine stands.") Region region,
        @Key(says = "Further regions behind the same endpoint, each a cloud of its own: `regions: [{name: local-2}]`. Accounts and their keys are those of "
                + "the home region. Real machines stand in the home region only; simulated hosts stand in all.") List<FurtherRegion> regions,
        @Key(says = "What of this machine is for guests.") Host host,
        @Key(says = "Addresses that customers see.") Network network,
        @Key(says = "What instances are made from, and in which sizes.") Images images,
        @Key(says = "What spot instances cost: a part of what their type costs on demand. They yield when others need the room.") Spot spot,
        @Key(says = "How often one account may call, in each region; beyond that it is told `RequestLimitExceeded`. Of each action, an account has "
                + "a bucket of tokens: `[so many are in it, so many come back each second]`. A call takes one.") Limits limits,
        @Key(says = "Who called what, from where, and what came of it: JSON lines as CloudTrail has them, in `log/audit` of the home folder.") Audit audit,
        @Key(says = "Where the cloud keeps what it knows.") Database database,
        @Key(says = "What each host of `up --simulated-hosts` pretends to have.") Simulation simulation) {

    /// Connections to the database are what limits their number.
    public static final int FURTHER_REGIONS_LIMIT = 12;

    /// What further regions have their public addresses of, if the file does not say: the half of the range for benchmarks
    /// that the home region does not have.
    private static final Cidr FURTHER_ADDRESSES = Cidr.parse("198.19.0.0/16");

    private static final int FURTHER_ADDRESSES_BITS = 20;
    private static final Ipv6Cidr FURTHER_IPV6_ADDRESSES = Ipv6Cidr.parse("fd4f:ee00::/24");
    private static final int FURTHER_IPV6_BITS = 32;

    public Configuration {
        require(regions.size() <= FURTHER_REGIONS_LIMIT, "regions has more than " + FURTHER_REGIONS_LIMIT);
        var names = new HashSet<>(List.of(region.name()));
        var zones = new HashSet<>(List.of(firstZone(region.name())));
        for (var further : regions) {
            require(names.add(further.name()), "the region " + further.name() + " is there twice");
            require(zones.add(firstZone(further.name())), "the region " + further.name() + " needs another name: its zones would have another region's ids");
        }
        requireApart(network, regions);
    }

    /// Zone ids shorten the region's name, as in AWS: `local-1` and `locust-1` would both have `loc1-az1`.
    private static String firstZone(String region) {
        return freehold.control.region.Region.of(region, 1).zones().getFirst().id();
    }

    private static void requireApart(Network home, List<FurtherRegion> regions) {
        var taken = new ArrayList<>(home.publicRanges());
        for (int i = 0; i < regions.size(); i++) {
            for (var range : regions.get(i).publicRanges(i)) {
                require(taken.stream().noneMatch(range::overlaps),
                        "public-addresses of the region " + regions.get(i).name() + " are another region's too: " + range);
                taken.add(range);
            }
        }
    }

    /// @param certificate with `key`, switches the endpoint to HTTPS
    public record Endpoint(
            @Key(value = "127.0.0.1", says = "Address to listen on. `0.0.0.0` is every address of the machine.") String address,
            @Key(value = "8773", says = "TCP port to listen on.") int port,
            @Key(says = "PEM file with the certificate chain, to answer with HTTPS, at VPC endpoints too (port 443; without it 80). Empty: HTTP.") String certificate,
            @Key(says = "PEM file with the certificate's private key (PKCS #8).") String key) {
        public Endpoint {
            require(port >= 0 && port <= 65535, "port must be from 0 to 65535");
            require(certificate.isEmpty() == key.isEmpty(), "certificate and key belong together: give both, or neither");
        }

        public boolean isSecure() {
            return !certificate.isEmpty();
        }
    }

    public record Region(
            @Key(value = "local-1", says = "The region's name. It may be one of AWS's, as `us-east-1`.") String name,
            @Key(value = "3", says = "How many availability zones it has: `local-1a`, `local-1b` and so on.") int zones) {
        public Region {
            require(name.matches("[a-z]+(-[a-z]+)*-[0-9]+"), "name must look like local-1 or eu-west-2");
            require(zones >= 1 && zones <= 6, "zones must be from 1 to 6");
        }
    }

    public record FurtherRegion(
            @Key(says = "The region's name. It must be given.") String name,
            @Key(value = "3", says = "How many availability zones it has.") int zones,
            @Key(says = "Addresses for its customers' public and elastic addresses. Empty: by its place in this list, 198.19.0.0/20, 198.19.16.0/20 and so on.")
                    List<String> publicAddresses,
            @Key(says = "IPv6 addresses for its VPCs. Empty: by its place in this list, fd4f:ee01::/32, fd4f:ee02::/32 and so on.")
                    List<String> ipv6Addresses) {
        public FurtherRegion {
            new Region(name, zones); // the same holds for it
            publicAddresses.forEach(Cidr::parse);
            ipv6Addresses.forEach(Ipv6Cidr::parse);
        }

        /// @param place in the list, from 0
        public List<Ipv6Cidr> ipv6Ranges(int place) {
            return ipv6Addresses.isEmpty()
                    ? List.of(FURTHER_IPV6_ADDRESSES.block(place + 1, FURTHER_IPV6_BITS))
                    : ipv6Addresses.stream().map(Ipv6Cidr::parse).toList();
        }

        /// @param place in the list, from 0
        public List<Cidr> publicRanges(int place) {
            if (!publicAddresses.isEmpty()) {
                return publicAddresses.stream().map(Cidr::parse).toList();
            }
            return List.of(Cidr.parse(FURTHER_ADDRESSES.address((long) place << (32 - FURTHER_ADDRESSES_BITS)) + "/" + FURTHER_ADDRESSES_BITS));
        }
    }

    public record Host(
            @Key(value = "a", says = "The letter of the zone that this machine stands in.") String zone,
            @Key(value = "1024", says = "Memory that is kept for the machine itself, in MiB.") int reservedMemoryMib,
            @Key(value = "4", says = "Disk space that is kept for the machine itself, in GiB.") int reservedDiskGib,
            @Key(value = "4", says = "How many of the guests' processors share one of the machine's.") int cpuOvercommit,
            @Key(value = "1", says = "How much memory guests may be promised for each byte that is there. "
                    + "Above 1, guests may be killed for want of memory.") double memoryOvercommit,
            @Key(value = "4", says = "The same for disk space: disks are sparse, and grow as guests write.") double diskOvercommit) {
        public Host {
            require(zone.matches("[a-f]"), "zone must be a letter from a to f");
            require(reservedMemoryMib >= 0, "reserved-memory-mib can't be negative");
            require(reservedDiskGib >= 0, "reserved-disk-gib can't be negative");
            require(cpuOvercommit > 0 && memoryOvercommit > 0 && diskOvercommit > 0, "an overcommit must be above 0");
        }
    }

    public record Network(
            @Key(value = "198.18.0.0/16", says = "Addresses for customers' public and elastic addresses. The default range is "
                    + "routed nowhere on the internet: such instances are reached from this machine.") List<String> publicAddresses,
            @Key(value = "fd4f:ee00::/32", says = "IPv6 addresses for VPCs, of which each block has 56 bits. The default range is "
                    + "routed nowhere on the internet (RFC 4193): such instances are reached from this machine.") List<String> ipv6Addresses,
            @Key(says = "Resolvers that those of the networks ask in turn. Empty: this machine's own.") List<String> dns,
            @Key(value = "1442", says = "Largest packet between guests, in bytes (MTU).") int mtu) {
        /// Holds EC2's IPv6 addresses for metadata, names and time.
        private static final Ipv6Cidr METADATA = Ipv6Cidr.parse("fd00:ec2::/32");

        public Network {
            publicAddresses.forEach(Cidr::parse);
            require(!publicAddresses.isEmpty(), "public-addresses needs at least one range");
            require(ipv6Addresses.stream().map(Ipv6Cidr::parse).allMatch(range -> range.prefix() <= Ipv6Pool.BLOCK && range.prefix() >= 8),
                    "each of ipv6-addresses must have a prefix from 8 to " + Ipv6Pool.BLOCK);
            require(ipv6Addresses.stream().map(Ipv6Cidr::parse).noneMatch(METADATA::overlaps),
                    "ipv6-addresses can't be where guests reach their metadata: " + METADATA);
            dns.forEach(Cidr::address);
            require(mtu >= 576 && mtu <= 9000, "mtu must be from 576 to 9000");
        }

        public List<Ipv6Cidr> ipv6Ranges() {
            return ipv6Addresses.stream().map(Ipv6Cidr::parse).toList();
        }

        public List<Cidr> publicRanges() {
            return publicAddresses.stream().map(Cidr::parse).toList();
        }
    }

    public record Images(
            @Key(says = "Folder of the disks that instances begin as copies of. Empty: `images` in the home folder.") String directory,
            @Key(says = "File with the instance types and their prices. Empty: the catalogue that comes with Freehold.")
                    String instanceTypes) {
        public Path directory(Path home) {
            return directory.isEmpty() ? home.resolve("images") : home.resolve(directory);
        }
    }

    public record Spot(
            @Key(value = "0.3", says = "Of the on-demand price: `0.3` is three tenths of it.") String priceShare,
            @Key(says = "Where it is another part: `[t3.micro=0.25, local-1b=0.4, m5.large/local-1a=0.5]`.") List<String> priceShares) {
        public Spot {
            SpotShares.read(priceShare, priceShares);
        }

        public SpotShares shares() {
            return SpotShares.read(priceShare, priceShares);
        }
    }

    /// Of each, what a bucket holds and what comes back each second.
    public record Limits(
            @Key(value = "100000,20000", says = "Actions that look, as `DescribeVpcs`.") List<String> describe,
            @Key(value = "20000,5000", says = "Actions that may list very much, asked for all of it at once: `DescribeInstances` without ids, filters or pages.")
                    List<String> unfilteredDescribe,
            @Key(value = "50000,10000", says = "Actions that change something.") List<String> mutating,
            @Key(value = "20000,5000", says = "Those of them that EC2 counts as costly, as `CreateKeyPair`.") List<String> resourceIntensive,
            @Key(value = "20000,5000", says = "Actions that look, called from a console.") List<String> console,
            @Key(value = "200000,20000", says = "Instances that `RunInstances` asks for (its `MaxCount`).") List<String> launchedInstances) {
        public Limits {
            List.of(describe, unfilteredDescribe, mutating, resourceIntensive, console, launchedInstances).forEach(Limits::rate);
        }

        public RequestLimits requests() {
            return new RequestLimits(
                    rate(describe), rate(unfilteredDescribe), rate(mutating), rate(resourceIntensive), rate(console), rate(launchedInstances));
        }

        private static Rate rate(List<String> numbers) {
            require(numbers.size() == 2 && numbers.stream().allMatch(number -> number.matches("[0-9]{1,9}")),
                    "a limit is two whole numbers, [100, 20]: so many tokens, so many back each second");
            return new Rate(Integer.parseInt(numbers.getFirst()), Integer.parseInt(numbers.getLast()));
        }
    }

    public record Audit(
            @Key(value = "90", says = "For how many days files are kept. They are of one day each, or of a part of it.") int days,
            @Key(value = "4096", says = "How much all files may take, in MiB. Beyond that the oldest are removed, whatever their age.") int mib) {
        public Audit {
            require(days >= 1 && days <= 36_500, "days must be from 1 to 36500");
            require(mib >= 128, "mib must be at least 128");
        }
    }

    public record Database(
            @Key(says = "JDBC URL of a PostgreSQL database, with user and password. Empty: an own PostgreSQL in the home folder.")
                    String url) {
        public Database {
            require(url.isEmpty() || url.startsWith("jdbc:postgresql:"), "url must begin with jdbc:postgresql:");
        }
    }

    public record Simulation(
            @Key(value = "64", says = "Processors of a simulated host.") int vcpus,
            @Key(value = "262144", says = "Memory of a simulated host, in MiB.") int memoryMib,
            @Key(value = "8192", says = "Disk space of a simulated host, in GiB.") int diskGib) {
        public Simulation {
            require(vcpus > 0 && memoryMib > 0 && diskGib > 0, "a host needs processors, memory and disk space");
        }
    }

    /// What holds when there is no file.
    public static Configuration standard() {
        return ConfigurationFile.standard(Configuration.class);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
