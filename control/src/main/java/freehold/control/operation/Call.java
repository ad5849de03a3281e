package freehold.control.operation;

import freehold.kernel.AccountId;
import freehold.kernel.Id;
import freehold.kernel.store.View;
import freehold.model.Params;
import freehold.wire.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What an operation is handed: who asks, when, and the cloud as the caller may see it. Another account's resource is
/// simply not there.
public class Call {
    private final Caller caller;
    private final Instant now;
    private final View view;
    private final Params params;

    /// What nobody asked for with parameters: the cloud does it for the caller.
    public Call(Caller caller, Instant now, View view) {
        this(caller, now, view, Params.of(Map.of()));
    }

    Call(Caller caller, Instant now, View view, Params params) {
        this.caller = caller;
        this.now = now;
        this.view = view;
        this.params = params;
    }

    public final Caller caller() {
        return caller;
    }

    public final AccountId account() {
        return caller.account();
    }

    /// The request as it was said, for what is kept as it was said (a launch template). All else is in the request's record.
    public final Params params() {
        return params;
    }

    /// The moment of the decision: one for the whole call.
    public final Instant now() {
        return now;
    }

    /// Everything, whoever has it: for what is shared between accounts (public images, hosts). Most operations need
    /// [#find] and [#mine].
    public View view() {
        return view;
    }

    /// A resource of the caller's.
    public final <R extends Resource> Optional<R> find(ResourceType<R> type, Id id) {
        return view().find(type.kind(), id.value()).filter(r -> r.owner().equals(account()));
    }

    /// A resource of the caller's, or EC2's fault for its absence.
    public final <R extends Resource> R get(ResourceType<R> type, Id id) {
        return find(type, id).orElseThrow(() -> type.form().missing(id));
    }

    /// All the resources that the caller names, each once, or EC2's fault for those that are absent or can't be ids.
    public final <R extends Resource, I extends Id> List<R> getAll(
            ResourceType<R> type, Collection<String> ids, Function<String, I> parse) {
        var found = new ArrayList<R>(ids.size());
        var absent = new ArrayList<I>();
        for (var text : new LinkedHashSet<>(ids)) {
            var id = parse.apply(text);
            find(type, id).ifPresentOrElse(found::add, () -> absent.add(id));
        }
        if (!absent.isEmpty()) {
            throw type.form().missing(absent);
        }
        return found;
    }

    /// All resources of a type that the caller has, in the order of their ids.
    public final <R extends Resource> Collection<R> mine(ResourceType<R> type) {
        return view().owned(type.kind(), account().value());
    }
}
