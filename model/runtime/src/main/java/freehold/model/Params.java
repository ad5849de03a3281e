package freehold.model;

import freehold.kernel.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of one request as a tree: `Filter.1.Value.2=x` is `x` at `Filter` → `1` → `Value` → `2`. Each node is
/// again a `Params`.
///
/// It remembers which leaves were read: what the operation's model did not ask for is refused ([#refuseUnread]), so a
/// misspelt parameter is an error and not a surprise. Every reading method throws EC2's own fault for a value that is
/// not of the type. Not thread-safe: one request, one thread.
public final class Params {
    /// Nodes between the root and a leaf. The deepest path of the EC2 model has 11.
    static final int MAX_DEPTH = 20;
    /// The largest index of a list. EC2's own lists end at 1,000 or below.
    static final int MAX_INDEX = 10_000;
    /// Parameters in one request.
    static final int MAX_PARAMETERS = 20_000;

    /// What every query carries beside the operation's own parameters: what to do, and who says so.
    private static final Set<String> COMMON = Set.of("Action", "Version", "AWSAccessKeyId", "Signature",
            "SignatureVersion", "SignatureMethod", "Timestamp", "Expires", "SecurityToken");

    private final @Nullable Params parent;
    private final String name;
    private @Nullable String value;
    private @Nullable Map<String, Params> children;
    private boolean read;

    private Params(@Nullable Params parent, String name) {
        this.parent = parent;
        this.name = name;
    }

    /// From `application/x-www-form-urlencoded` in UTF-8: the body of a POST, or the query and then the body.
    public static Params ofForm(byte[]... forms) {
        var root = new Params(null, "");
        for (var form : forms) {
            Form.read(form, root::put);
        }
        return root;
    }

    /// From names and values that need no decoding.
    public static Params of(Map<String, String> values) {
        var root = new Params(null, "");
        values.forEach(root::put);
        return root;
    }

    private void put(String path, String text) {
        var node = this;
        int depth = 0;
        for (int from = 0; from <= path.length(); ) {
            int dot = path.indexOf('.', from);
            int to = dot < 0 ? path.length() : dot;
            if (to == from || ++depth > MAX_DEPTH) {
                throw Fault.client("MalformedQueryString", "The name of a parameter is not well-formed");
            }
            node = node.childToWrite(path.substring(from, to));
            from = to + 1;
        }
        if (node.value != null) {
            throw Fault.client("MalformedQueryString", "The parameter " + path + " is given more than once");
        }
        node.value = text;
    }

    private Params childToWrite(String childName) {
        if (children == null) {
            children = new LinkedHashMap<>();
        }
        return children.computeIfAbsent(childName, it -> new Params(this, it));
    }

    private Collection<Params> children() {
        return children == null ? List.of() : children.values();
    }

    private @Nullable Params child(String childName) {
        return children == null ? null : children.get(childName);
    }

    /// The name on the wire, with indexes: `BlockDeviceMapping.1.Ebs.VolumeSize`. Empty at the root.
    public String path() {
        return parent == null ? "" : parent.parent == null ? name : parent.path() + "." + name;
    }

    /// The paths of all leaves with indexes left out (`NetworkInterface.SubnetId`), without the parameters every request
    /// has.
    public Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        collect("", paths);
        return paths;
    }

    private void collect(String prefix, Set<String> paths) {
        for (var child : children()) {
            if (parent == null && isCommon(child.name)) {
                continue;
            }
            var path = isIndex(child.name) ? prefix : prefix.isEmpty() ? child.name : prefix + "." + child.name;
            if (child.value != null) {
                paths.add(path);
            }
            child.collect(path, paths);
        }
    }

    /// Something that looks at leaves one by one, in the order given, until it has seen enough.
    @FunctionalInterface
    public interface Reader {
        /// @param path    with indexes left out, as [#paths] has it
        /// @param indexed the same with indexes
        /// @return whether to go on
        boolean read(String path, String indexed, String value);
    }

    /// Shows every leaf but those that every request has. What is seen so does not count as read.
    public void look(Reader reader) {
        look("", "", reader);
    }

    /// The leaves below this node by their paths from here, with indexes: what was said, as it was said. Of the root, without
    /// the parameters every request has.
    public Map<String, String> leaves() {
        var leaves = new LinkedHashMap<String, String>();
        look((_, indexed, value) -> {
            leaves.put(indexed, value);
            return true;
        });
        return leaves;
    }

    private boolean look(String prefix, String indexedPrefix, Reader reader) {
        for (var child : children()) {
            if (parent == null && isCommon(child.name)) {
                continue;
            }
            var indexed = indexedPrefix.isEmpty() ? child.name : indexedPrefix + "." + child.name;
            var path = isIndex(child.name) ? prefix : prefix.isEmpty() ? child.name : prefix + "." + child.name;
            if (child.value != null && !reader.read(path, indexed, child.value) || !child.look(path, indexed, reader)) {
                return false;
            }
        }
        return true;
    }

    /// Throws `UnknownParameter` for the first leaf that nothing has read.
    public void refuseUnread() {
        for (var child : children()) {
            if (parent == null && isCommon(child.name)) {
                continue;
            }
            if (child.value != null && !child.read) {
                throw Fault.client("UnknownParameter", "The parameter " + child.path() + " is not recognized");
            }
            child.refuseUnread();
        }
    }

    private static boolean isCommon(String name) {
        return COMMON.contains(name) || name.startsWith("X-Amz-");
    }

    /// Throws `MissingParameter` for the first that is neither a value nor the beginning of other paths.
    public void require(String... names) {
        for (var each : names) {
            if (child(each) == null) {
                var path = parent == null ? each : path() + "." + each;
                throw Fault.client("MissingParameter", "The request must contain the parameter " + path);
            }
        }
    }

    public @Nullable Params structure(String childName) {
        return child(childName);
    }

    public @Nullable String string(String childName) {
        return scalar(childName, Params::string);
    }

    public @Nullable Integer integer(String childName) {
        return scalar(childName, Params::integer);
    }

    public @Nullable Long longInteger(String childName) {
        return scalar(childName, Params::longInteger);
    }

    public @Nullable Boolean bool(String childName) {
        return scalar(childName, Params::bool);
    }

    public @Nullable Double decimal(String childName) {
        return scalar(childName, Params::decimal);
    }

    public @Nullable Instant timestamp(String childName) {
        return scalar(childName, Params::timestamp);
    }

    public byte @Nullable [] blob(String childName) {
        return scalar(childName, Params::blob);
    }

    private <T> @Nullable T scalar(String childName, Function<Params, T> as) {
        var child = child(childName);
        return child == null || child.value == null ? null : as.apply(child);
    }

    /// This leaf's own text. A node without one (`Foo.1.Bar` where `Foo.1` should be text) reads as empty, and what is
    /// below it stays unread.
    public String string() {
        read = true;
        return value == null ? "" : value;
    }

    public Integer integer() {
        return number(Integer::valueOf, "an integer");
    }

    public Long longInteger() {
        return number(Long::valueOf, "an integer");
    }

    public Double decimal() {
        return number(Double::valueOf, "a number");
    }

    private <T> T number(Function<String, T> as, String what) {
        var text = string();
        try {
            return as.apply(text);
        } catch (NumberFormatException _) {
            throw invalid(text, what);
        }
    }

    public Boolean bool() {
        var text = string();
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equalsIgnoreCase("false")) {
            return false;
        }
        throw invalid(text, "true or false");
    }

    /// ISO 8601 with an offset, or seconds since 1970, as some models ask for and SDKs read everywhere.
    public Instant timestamp() {
        var text = string();
        try {
            return text.indexOf('T') >= 0
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
                    : Instant.ofEpochSecond(Long.parseLong(text));
        } catch (DateTimeException | NumberFormatException _) {
            throw invalid(text, "a date and time such as 2024-01-01T00:00:00Z");
        }
    }

    public byte[] blob() {
        var text = string();
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw invalid("...", "base64");
        }
    }

    /// The items of a flat list (`Name.1`, `Name.2`) in the order of their indexes. Gaps are allowed, as EC2 allows
    /// them, and so is a list that begins at 0, as some clients have it; `Name=` alone is the empty list. `Name=x` is the list of
    /// `x` alone, which EC2 takes too, and so some clients have it.
    public List<Params> list(String childName) {
        var child = child(childName);
        if (child == null) {
            return List.of();
        }
        boolean isOne = child.value != null && !child.value.isEmpty() && child.children == null;
        return isOne ? List.of(child) : child.items();
    }

    /// The items of a list whose indexes follow a member name: `Name.member.1`.
    public List<Params> list(String childName, String memberName) {
        var child = child(childName);
        if (child == null) {
            return List.of();
        }
        child.readEmpty();
        var members = child.child(memberName);
        return members == null ? List.of() : members.items();
    }

    /// The items below this node.
    public List<Params> items() {
        readEmpty();
        if (children == null) {
            return List.of();
        }
        var byIndex = new TreeMap<Integer, Params>();
        for (var item : children.values()) {
            if (!isIndex(item.name)) {
                continue; // stays unread and is refused under its own name
            }
            int index = item.name.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(item.name);
            if (index > MAX_INDEX || byIndex.put(index, item) != null) {
                throw Fault.client("InvalidParameterValue", "Invalid index in the parameter " + item.path()
                        + ": lists are numbered from 1 to " + MAX_INDEX);
            }
        }
        return List.copyOf(byIndex.values());
    }

    /// The entries of a map, `Name.entry.1.key=k`, `Name.entry.1.value=v`, as value nodes by key in the order given.
    ///
    /// @param entryName the name before the index, or null where the map is flat
    public Map<String, Params> map(String childName, @Nullable String entryName, String keyName, String valueName) {
        var entries = entryName == null ? list(childName) : list(childName, entryName);
        var map = new LinkedHashMap<String, Params>();
        for (var entry : entries) {
            entry.require(keyName, valueName);
            var key = entry.string(keyName);
            var mapped = entry.child(valueName);
            if (key != null && mapped != null) {
                map.put(key, mapped);
            }
        }
        return map;
    }

    /// Reads every node the same way. Of nothing comes a list that is [Unsaid].
    public static <T> List<T> map(List<Params> items, Function<Params, T> as) {
        if (items.isEmpty()) {
            return Unsaid.list();
        }
        var list = new ArrayList<T>(items.size());
        for (var item : items) {
            list.add(as.apply(item));
        }
        return List.copyOf(list);
    }

    /// Reads every value of a map the same way.
    public static <T> Map<String, T> mapValues(Map<String, Params> entries, Function<Params, T> as) {
        var map = new LinkedHashMap<String, T>();
        entries.forEach((key, node) -> map.put(key, as.apply(node)));
        return map;
    }

    private void readEmpty() {
        if (value != null && value.isEmpty()) {
            read = true;
        }
    }

    private static boolean isIndex(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Fault invalid(String text, String what) {
        return Fault.client("InvalidParameterValue", "Invalid value '" + text + "' for " + path() + ": must be " + what);
    }
}
