package freehold.control.operation;

import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.wire.Caller;

/// Says whether a caller may do what they ask, of every operation and before it is decided.
@FunctionalInterface
public interface Authority {
    /// An account's root may do everything within its account; who is not of the account is not let in at all.
    Authority ROOT = (_, _) -> true;

    boolean allows(Caller caller, Api<?, ?> operation);

    /// What a caller is told who may not. A dry run is told so too, which is what it is for.
    /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonErrors.html>
    static Fault denied() {
        return Fault.client("UnauthorizedOperation", 403, "You are not authorized to perform this operation.");
    }
}
