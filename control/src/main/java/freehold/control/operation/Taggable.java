package freehold.control.operation;

/// A resource that carries tags.
public interface Taggable extends Resource {
    Tags tags();

    /// The same resource with other tags.
    Taggable withTags(Tags tags);
}
