package freehold.control.absent;

import freehold.control.operation.Operation;
import freehold.model.Api;
import java.util.List;
import java.util.stream.Stream;

/// This concept's operations. One line makes one: what it would list or make, by what it names it, and EC2's code for what is not
/// there.
public final class AbsentOperations {
    private AbsentOperations() {}

    public static List<Operation<?, ?>> all() {
        return Stream.of(
                        PrivateLines.all(), ClientVpns.all(), TransitGateways.all(), LocalGateways.all(), RouteServers.all(),
                        Endpoints.all(), VerifiedAccess.all(), Commitments.all(), Watching.all(), AddressPlans.all(), Workshop.all())
                .<Operation<?, ?>>flatMap(List::stream)
                .toList();
    }

    /// An operation that lists none.
    static <Q, A> Operation<Q, A> none(Api<Q, A> api, A nothing, Name... names) {
        return new EmptyList<>(api, List.of(names), nothing);
    }

    /// An operation that would make or change one.
    static <Q, A> Operation<Q, A> refused(Api<Q, A> api, String sentence, Name... names) {
        return new Refusal<>(api, List.of(names), "UnsupportedOperation", sentence);
    }
}
