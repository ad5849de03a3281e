package freehold.control.operation;

import freehold.model.Api;
import freehold.model.Params;
import java.util.Set;

/// One operation of a service: its whole behaviour, in a file named as the service names it.
///
/// @param <Q> the request's record
/// @param <A> the answer's record
public sealed interface Operation<Q, A> permits Query, Command, PreparedCommand {
    /// The request's `API` constant.
    Api<Q, A> api();

    /// The parameters that this operation honours, as paths without list indexes (`NetworkInterface.SubnetId`); a path
    /// stands for everything below it. DryRun, ClientToken, MaxResults, NextToken and Filter are honoured by the machinery
    /// wherever the model has them. Any other parameter of the model is refused aloud.
    Set<String> honours();

    /// Refuses a request that lacks what it must have, where EC2 has words of its own for it. For the rest the model has some.
    default void require(Params params) {}

    /// Whether it always answers that there is nothing, or that there can be nothing, because what it is about does not exist in
    /// this cloud and nobody can make any. `docs/generated/operations.md` says so.
    default boolean isEmptyByDesign() {
        return false;
    }
}
