package freehold.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An answer as it came.
record Reply(int status, byte[] body) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The text of every element of that name, wherever it stands.
    List<String> all(String name) {
        var text = text();
        var open = "<" + name + ">";
        var found = new ArrayList<String>();
        for (int at = text.indexOf(open); at >= 0; at = text.indexOf(open, at)) {
            at += open.length();
            found.add(text.substring(at, text.indexOf('<', at)));
        }
        return found;
    }

    /// @throws IllegalStateException if there is none
    String first(String name) {
        return all(name).stream().findFirst().orElseThrow(() -> new IllegalStateException("no " + name + " in " + text()));
    }
}
