package freehold.control.absent;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.Member;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An operation that lists what there is none of. It honours all that may be asked of it: whatever narrows an empty list leaves it
/// empty, and so any filter will do. Who names a thing is told that it is not there.
///
/// @param names   the parameters that name things
/// @param nothing the answer
record EmptyList<Q, A>(Api<Q, A> api, List<Name> names, A nothing) implements Query<Q, A> {
    /// EC2's own least and most results of a page differ from operation to operation; no page here has any.
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;

    @Override
    public Set<String> honours() {
        return whatever(api);
    }

    @Override
    public boolean isEmptyByDesign() {
        return true;
    }

    @Override
    public A handle(Q request, Call call) {
        Name.check(names, call);
        Listing.page(List.<String>of(), _ -> true, each -> each, api.maxResults(request), api.nextToken(request), MIN_PAGE, MAX_PAGE);
        return nothing;
    }

    /// Every parameter of an operation.
    static Set<String> whatever(Api<?, ?> api) {
        return api.members().stream().map(Member::path).collect(Collectors.toUnmodifiableSet());
    }
}
