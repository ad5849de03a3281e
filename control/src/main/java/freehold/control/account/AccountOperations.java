package freehold.control.account;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class AccountOperations {
    private AccountOperations() {}

    /// Of EC2.
    ///
    /// @param attributes what an account may ask about itself
    public static List<Operation<?, ?>> all(List<AccountAttribute> attributes) {
        return List.of(new DescribeAccountAttributes(attributes));
    }

    /// Of STS.
    public static List<Operation<?, ?>> sts() {
        return List.of(new GetCallerIdentity());
    }
}
