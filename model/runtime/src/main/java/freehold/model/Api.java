package freehold.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One operation of a service as its model describes it: how its request is read and its answer written, and which of
/// the parameters have a meaning common to many operations. The request record's `API` constant holds it.
///
/// @param <Q> the request's record
/// @param <A> the answer's record, or [Empty]
public abstract class Api<Q, A> {
    private final ServiceModel service;
    private final String name;

    protected Api(ServiceModel service, String name) {
        this.service = service;
        this.name = name;
    }

    /// As the service names it: `RunInstances`.
    public final String name() {
        return name;
    }

    public final ServiceModel service() {
        return service;
    }

    /// Reads a request. Refuses, with EC2's own codes, a missing required parameter, a value of the wrong type, and
    /// every parameter that the model does not have: nothing a caller says is silently ignored.
    public final Q parse(Params params) {
        Q request = read(params);
        params.refuseUnread();
        return request;
    }

    protected abstract Q read(Params params);

    /// Writes the answer's members only, without the envelope: the same bytes can be given again to a repeated request
    /// under a new request id.
    public abstract void write(XmlOut out, A answer);

    /// Every parameter of the request, leaves only, in model order.
    public final List<Member> members() {
        return memberLines().lines().map(Member::of).toList();
    }

    protected abstract String memberLines();

    public boolean hasDryRun() {
        return false;
    }

    /// Whether the caller only asks if the request would succeed.
    public boolean isDryRun(Q request) {
        return false;
    }

    public boolean hasClientToken() {
        return false;
    }

    /// The idempotency token the caller gave.
    public @Nullable String clientToken(Q request) {
        return null;
    }

    /// Whether the answer comes in pages (`MaxResults`, `NextToken`).
    public boolean hasPages() {
        return false;
    }

    public @Nullable Integer maxResults(Q request) {
        return null;
    }

    public @Nullable String nextToken(Q request) {
        return null;
    }

    @Override
    public final String toString() {
        return service.name() + ":" + name;
    }
}
