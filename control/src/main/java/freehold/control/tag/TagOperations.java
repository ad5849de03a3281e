package freehold.control.tag;

import freehold.control.operation.Operation;
import java.util.Collection;
import java.util.List;

/// This concept's operations.
public final class TagOperations {
    private TagOperations() {}

    /// @param types everything that carries tags
    public static List<Operation<?, ?>> all(Collection<TaggableType> types) {
        var byPrefix = new TaggableTypes(types);
        return List.of(new CreateTags(byPrefix), new DeleteTags(byPrefix), new DescribeTags(byPrefix));
    }
}
