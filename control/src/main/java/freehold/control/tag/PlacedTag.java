package freehold.control.tag;

import freehold.control.operation.Tags;
import java.util.Map;

/// A tag on a resource.
///
/// @param type EC2's name of the resource's type
record PlacedTag(String type, String resource, String key, String value) {
    /// Where it is in the order of all: by resource, then by key.
    String place() {
        return resource + " " + key;
    }

    Tags alone() {
        return new Tags(Map.of(key, value));
    }
}
