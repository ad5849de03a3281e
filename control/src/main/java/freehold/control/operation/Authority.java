package freehold.control.operation;

import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.wire.Caller;

/// Says whether a caller may do what they ask, of every operation and before it is decided.
@FunctionalInterface
public interface Authority {
    /// For callers who are all their account's root: it may do everything within the account.
    Authority ROOT = (_, _) -> true;

    boolean allows(Caller caller, Api<?, ?> operation);

    /// What a caller is told who may not. A dry run is told so too, which is what it is for.
    /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonErrors.html>
    static Fault denied() {
        return Fault.client("UnauthorizedOperation", 403, "You are not authorized to perform this operation.");
    }
}
