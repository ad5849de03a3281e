package freehold.control.absent;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import java.util.List;
import java.util.Set;

/// An operation that would make or change what this cloud does not have: who names such a thing is told that it is not there, and
/// who wants one, in one sentence, that there are none. It is refused as a whole, and so no parameter for itself.
///
/// @param names the parameters that name things of the kind; none where an account may have but one, which needs no name
/// @param code     EC2's
/// @param sentence why there are none
record Refusal<Q, A>(Api<Q, A> api, List<Name> names, String code, String sentence) implements Command<Q, A> {
    @Override
    public Set<String> honours() {
        return EmptyList.whatever(api);
    }

    @Override
    public boolean isEmptyByDesign() {
        return true;
    }

    @Override
    public A handle(Q request, Change call) {
        Name.check(names, call);
        throw Fault.client(code, sentence);
    }
}
