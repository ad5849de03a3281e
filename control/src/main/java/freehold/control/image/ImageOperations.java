package freehold.control.image;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class ImageOperations {
    private ImageOperations() {}

    public static List<Operation<?, ?>> all() {
        return List.of(new DescribeImages());
    }
}
