package freehold.control.absent;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import java.util.Set;

/// An operation on the one thing of its kind that an account may have, and that none has here.
///
/// @param code     EC2's for its absence
/// @param sentence what to say of it
record Missing<Q, A>(Api<Q, A> api, String code, String sentence) implements Command<Q, A> {
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
        throw Fault.client(code, sentence);
    }
}
