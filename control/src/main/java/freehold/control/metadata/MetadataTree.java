package freehold.control.metadata;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Values by their paths, and the folders that follow from them.
final class MetadataTree {
    private final TreeMap<String, byte[]> values = new TreeMap<>();
    private final Map<String, String> listings = new HashMap<>();

    MetadataTree put(String path, @Nullable String value) {
        return value == null ? this : put(path, value.getBytes(StandardCharsets.UTF_8));
    }

    MetadataTree put(String path, byte[] value) {
        values.put(path, value);
        return this;
    }

    /// What a folder says it holds, where that isn't the names of what it holds.
    MetadataTree listing(String folder, String text) {
        listings.put(folder, text);
        return this;
    }

    /// @return null if there is no such value
    byte @Nullable [] value(String path) {
        return values.get(path);
    }

    /// The names of what a folder holds, one a line; those of folders end with a slash.
    ///
    /// @param folder empty for the root
    /// @return null if there is no such folder
    @Nullable String list(String folder) {
        var prefix = folder.isEmpty() ? "" : folder + "/";
        var names = new TreeSet<String>();
        for (var path : values.tailMap(prefix, true).keySet()) {
            if (!path.startsWith(prefix)) {
                break;
            }
            int slash = path.indexOf('/', prefix.length());
            names.add(slash < 0 ? path.substring(prefix.length()) : path.substring(prefix.length(), slash + 1));
        }
        return names.isEmpty() ? null : listings.getOrDefault(folder, String.join("\n", names));
    }
}
