package freehold.control.instancetype;

import freehold.control.sheet.Row;
import freehold.control.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The catalogue as an operator writes it. The file that comes with Freehold says what its columns mean.
public final class InstanceTypesFile {
    static final int VCPU_LIMIT = 1024;
    static final int MEMORY_LIMIT_MIB = 32 * 1024 * 1024;

    /// The least memory that any guest boots in.
    static final int MEMORY_LEAST_MIB = 64;

    private static final String OWN = "instance-types.csv";
    private static final List<String> REQUIRED = List.of("name", "vcpus", "memory-mib", "usd-per-hour");
    private static final List<String> OPTIONAL = List.of("baseline-percent", "threads-per-core", "clock-ghz",
            "manufacturer", "hypervisor", "generation", "interfaces", "addresses-per-interface", "network",
            "network-baseline-gbps", "network-peak-gbps", "ebs-baseline-mbps", "ebs-peak-mbps", "ebs-baseline-iops",
            "ebs-peak-iops");
    private static final int MILLION = 1_000_000;

    private InstanceTypesFile() {}

    /// The catalogue that comes with Freehold.
    public static Catalogue own() {
        return read(OWN, Sheet.resource(InstanceTypesFile.class, OWN));
    }

    /// @param file what errors call it
    /// @throws IllegalArgumentException with file, line, column and the way out
    public static Catalogue read(String file, String text) {
        var types = new ArrayList<InstanceType>();
        var names = new HashSet<String>();
        for (var row : Sheet.read(file, text, REQUIRED, OPTIONAL).rows()) {
            var type = type(row);
            if (!names.add(type.name())) {
                throw row.fault("name", "'" + type.name() + "' is there twice; remove one");
            }
            types.add(type);
        }
        if (types.isEmpty()) {
            throw new IllegalArgumentException(file + " has no instance type; add a line for at least one");
        }
        return new Catalogue(types);
    }

    private static InstanceType type(Row row) {
        var name = row.text("name");
        if (!name.matches("[a-z][a-z0-9-]{0,31}\\.[a-z0-9-]{1,31}")) {
            throw row.fault("name", "'" + name + "' is not a type's name; write FAMILY.SIZE, as t3.micro");
        }
        int vcpus = row.wholeNumber("vcpus", 1, VCPU_LIMIT);
        return new InstanceType(
                name,
                vcpus,
                row.wholeNumber("memory-mib", MEMORY_LEAST_MIB, MEMORY_LIMIT_MIB),
                row.optionalNumber("baseline-percent", 1, 100),
                row.decimal("usd-per-hour").toPlainString(),
                hardware(row, vcpus));
    }

    private static Hardware hardware(Row row, int vcpus) {
        var plain = Hardware.plain(vcpus);
        int threads = row.wholeNumber("threads-per-core", 1, 2, plain.threadsPerCore());
        if (vcpus % threads != 0) {
            throw row.fault("threads-per-core", vcpus + " vcpus can't be shared out to cores of " + threads + " threads; write 1");
        }
        return new Hardware(
                threads,
                row.decimal("clock-ghz", plain.clockGhz()),
                row.text("manufacturer", plain.manufacturer()),
                row.word("hypervisor", "nitro", "nitro", "xen").equals("nitro"),
                row.word("generation", "current", "current", "previous").equals("current"),
                row.wholeNumber("interfaces", 1, 64, plain.interfaces()),
                row.wholeNumber("addresses-per-interface", 1, 256, plain.addressesPerInterface()),
                row.text("network", plain.network()),
                row.has("network-baseline-gbps") ? row.decimal("network-baseline-gbps") : null,
                row.has("network-peak-gbps") ? row.decimal("network-peak-gbps") : null,
                ebs(row));
    }

    private static Hardware.@Nullable Ebs ebs(Row row) {
        if (!row.has("ebs-baseline-mbps")) {
            return null;
        }
        int mbps = row.wholeNumber("ebs-baseline-mbps", 1, MILLION);
        int iops = row.wholeNumber("ebs-baseline-iops", 1, MILLION);
        return new Hardware.Ebs(
                mbps,
                row.wholeNumber("ebs-peak-mbps", mbps, MILLION, mbps),
                iops,
                row.wholeNumber("ebs-peak-iops", iops, MILLION, iops));
    }
}
