package freehold.server.configuration;

import freehold.hosting.Cidr;
import java.nio.file.Path;
import java.util.List;

/// All of an operator's choices. This record is the list of keys: reading, checking and `docs/configuration.md` follow it.
///
/// A constructor that objects says so with an [IllegalArgumentException]; the reader adds the file and the line.
public record Configuration(
        @Key(says = "Where the API answers.") Endpoint endpoint,
        @Key(says = "What the region calls itself.") Region region,
        @Key(says = "What of this machine is for guests.") Host host,
        @Key(says = "Addresses that customers see.") Network network,
        @Key(says = "What instances are made from, and in which sizes.") Images images,
        @Key(says = "Where the cloud keeps what it knows.") Database database,
        @Key(says = "What each host of `up --simulated-hosts` pretends to have.") Simulation simulation) {

    /// @param certificate with `key`, switches the endpoint to HTTPS
    public record Endpoint(
            @Key(value = "127.0.0.1", says = "Address to listen on. `0.0.0.0` is every address of the machine.") String address,
            @Key(value = "8773", says = "TCP port to listen on.") int port,
            @Key(says = "PEM file with the certificate chain, to answer with HTTPS. Empty: HTTP.") String certificate,
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
            @Key(says = "Resolvers that guests are told. Empty: this machine's own, where guests can reach them.") List<String> dns,
            @Key(value = "1442", says = "Largest packet between guests, in bytes (MTU).") int mtu) {
        public Network {
            publicAddresses.forEach(Cidr::parse);
            require(!publicAddresses.isEmpty(), "public-addresses needs at least one range");
            dns.forEach(Cidr::address);
            require(mtu >= 576 && mtu <= 9000, "mtu must be from 576 to 9000");
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
