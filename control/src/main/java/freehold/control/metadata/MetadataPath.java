package freehold.control.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A path as it was asked for, taken apart.
///
/// @param version the first part; empty at the root
/// @param rest    what comes after, without slashes at its ends; empty at the version's root
/// @param isFolder whether it was written with a slash at its end
record MetadataPath(String version, String rest, boolean isFolder) {
    /// Characters of a path.
    static final int LENGTH_LIMIT = 1024;

    /// The tree's versions. They differ in nothing here: what newer ones added is in all of them.
    static final List<String> VERSIONS = List.of("1.0", "2007-01-19", "2007-03-01", "2007-08-29", "2007-10-10",
            "2007-12-15", "2008-02-01", "2008-09-01", "2009-04-04", "2011-01-01", "2011-05-01", "2012-01-12",
            "2014-02-25", "2014-11-05", "2015-10-20", "2016-04-19", "2016-06-30", "2016-09-02", "2018-03-28",
            "2018-08-17", "2018-09-24", "2019-10-01", "2020-10-27", "2021-01-03", "2021-03-23", "2021-07-15", "latest");

    /// @param text as sent, beginning with `/`
    /// @return null if it can't be a path
    static @Nullable MetadataPath parse(String text) {
        int query = text.indexOf('?');
        var decoded = text.length() > LENGTH_LIMIT ? null : decode(query < 0 ? text : text.substring(0, query));
        if (decoded == null || !decoded.startsWith("/") || decoded.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return null;
        }
        var parts = Arrays.stream(decoded.split("/")).filter(part -> !part.isEmpty()).toList();
        return new MetadataPath(
                parts.isEmpty() ? "" : parts.getFirst(),
                parts.isEmpty() ? "" : String.join("/", parts.subList(1, parts.size())),
                decoded.endsWith("/"));
    }

    boolean isVersionKnown() {
        return VERSIONS.contains(version);
    }

    private static @Nullable String decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
