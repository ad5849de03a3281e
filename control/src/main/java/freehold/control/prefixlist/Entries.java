package freehold.control.prefixlist;

import freehold.control.prefixlist.PrefixList.Entry;
import freehold.kernel.Fault;
import freehold.model.ec2.AddPrefixListEntry;
import freehold.model.ec2.RemovePrefixListEntry;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A list's entries being changed, as a request says.
final class Entries {
    /// Entries that one request may add or remove, and that a list may have.
    static final int REQUEST_LIMIT = 100;
    static final int LIST_LIMIT = 1000;
    static final int DESCRIPTION_LENGTH = 255;

    private final AddressFamily family;
    private final TreeMap<String, Entry> byRange = new TreeMap<>();

    Entries(AddressFamily family, List<Entry> entries) {
        this.family = family;
        entries.forEach(entry -> byRange.put(entry.cidr(), entry));
    }

    /// Takes some away, then adds some. An entry's description changes by two requests, as on EC2.
    Entries changed(List<AddPrefixListEntry> add, List<RemovePrefixListEntry> remove) {
        refuseTooMany(add.size());
        refuseTooMany(remove.size());
        var removed = new TreeSet<String>();
        for (var each : remove) {
            var range = family.range(each.cidr());
            removed.add(range);
            if (byRange.remove(range) == null) {
                throw Fault.client("InvalidParameterValue", "The CIDR '" + range + "' does not exist in the prefix list.");
            }
        }
        for (var each : add) {
            add(family.range(each.cidr()), each.description(), removed);
        }
        return this;
    }

    private void add(String range, @Nullable String description, TreeSet<String> removed) {
        if (removed.contains(range)) {
            throw Fault.client("InvalidParameterValue",
                    "Request cannot contain Cidr " + range + " in both AddPrefixListEntries and RemovePrefixListEntries");
        }
        if (description != null && description.length() > DESCRIPTION_LENGTH) {
            throw Fault.client("InvalidParameterValue", "A description is limited to " + DESCRIPTION_LENGTH + " characters");
        }
        var text = description == null || description.isEmpty() ? null : description;
        if (byRange.put(range, new Entry(range, text)) != null) {
            throw Fault.client("DuplicateEntry", "The CIDR '" + range + "' is in the prefix list already.");
        }
    }

    private static void refuseTooMany(int asked) {
        if (asked > REQUEST_LIMIT) {
            throw Fault.client("InvalidParameterValue", "A request can add or remove up to " + REQUEST_LIMIT + " entries.");
        }
    }

    static int checkMax(@Nullable Integer max) {
        if (max == null || max < 1 || max > LIST_LIMIT) {
            throw Fault.client("InvalidParameterValue",
                    "Value (" + max + ") for parameter maxEntries is invalid. Expecting 1 to " + LIST_LIMIT + ".");
        }
        return max;
    }

    List<Entry> all() {
        return List.copyOf(byRange.values());
    }
}
