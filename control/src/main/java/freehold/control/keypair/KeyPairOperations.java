package freehold.control.keypair;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class KeyPairOperations {
    private KeyPairOperations() {}

    public static List<Operation<?, ?>> all() {
        return List.of(new CreateKeyPair(), new ImportKeyPair(), new DescribeKeyPairs(), new DeleteKeyPair());
    }
}
