package freehold.control.prefixlist;

import freehold.control.operation.Change;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A customer's list of address ranges.
///
/// @param maxEntries what a rule about the list counts for, however many entries there are
/// @param versions   the newest last; at least one
/// @param state      EC2's word for how its last change ended
public record PrefixList(
        PrefixListId id,
        AccountId owner,
        String name,
        AddressFamily family,
        int maxEntries,
        List<Version> versions,
        String state,
        Tags tags)
        implements Taggable {
    public static final ResourceType<PrefixList> TYPE = ResourceType.of("prefix-list", PrefixList.class, PrefixListId.FORM);

    /// Earlier versions that can be restored, and the present one.
    static final int VERSIONS_KEPT = 100;

    static final String CREATED = "create-complete";
    static final String MODIFIED = "modify-complete";
    static final String RESTORED = "restore-complete";

    /// @param number  from 1
    /// @param entries in the order of their ranges' texts
    public record Version(long number, List<Entry> entries) {}

    /// @param description null if none was given
    public record Entry(String cidr, @Nullable String description) {}

    public Version version() {
        return versions.getLast();
    }

    /// The ranges of the present version.
    public List<Entry> entries() {
        return version().entries();
    }

    Optional<Version> version(long number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /// The caller's list that a request is about to change.
    ///
    /// @param seen the version that the caller knows
    /// @throws Fault EC2's, if somebody has changed it since
    static PrefixList at(String id, @Nullable Long seen, Change call) {
        var list = call.get(TYPE, new PrefixListId(id));
        if (seen != null && seen != list.version().number()) {
            throw Fault.client("PrefixListVersionMismatch", "The prefix list has the incorrect version number.");
        }
        return list;
    }

    /// The same with other entries: a new version.
    PrefixList withEntries(List<Entry> entries, String newState) {
        if (entries.size() > maxEntries) {
            throw tooManyEntries();
        }
        var next = new Version(version().number() + 1, List.copyOf(entries));
        var kept = versions.subList(Math.max(0, versions.size() + 1 - VERSIONS_KEPT), versions.size());
        var all = Stream.concat(kept.stream(), Stream.of(next)).toList();
        return new PrefixList(id, owner, name, family, maxEntries, all, newState, tags);
    }

    PrefixList withName(String newName) {
        return new PrefixList(id, owner, newName, family, maxEntries, versions, MODIFIED, tags);
    }

    PrefixList withMaxEntries(int max) {
        if (entries().size() > max) {
            throw tooManyEntries();
        }
        return new PrefixList(id, owner, name, family, max, versions, MODIFIED, tags);
    }

    static Fault tooManyEntries() {
        return Fault.client("PrefixListMaxEntriesExceeded", "You've reached the maximum number of entries for the prefix list.");
    }

    @Override
    public PrefixList withTags(Tags newTags) {
        return new PrefixList(id, owner, name, family, maxEntries, versions, state, newTags);
    }
}
