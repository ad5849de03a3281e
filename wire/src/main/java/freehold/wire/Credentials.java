package freehold.wire;

import org.jspecify.annotations.Nullable;

/// Whose access key that is. Asked for every request, so it answers from memory.
@FunctionalInterface
public interface Credentials {
    /// The credential, or null where no such key exists or it is not active.
    @Nullable Credential find(String accessKeyId);
}
