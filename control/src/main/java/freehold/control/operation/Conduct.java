package freehold.control.operation;

import freehold.kernel.Fault;
import freehold.kernel.store.Json;
import freehold.kernel.store.Kind;
import freehold.kernel.store.Store;
import freehold.kernel.store.Tx;
import freehold.kernel.time.Timeline;
import freehold.model.Api;
import freehold.model.Params;
import freehold.model.XmlOut;
import freehold.wire.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Carries out operations: everything that is the same for all of them happens here, and nowhere else.
public final class Conduct {
    /// The records that the machinery itself keeps.
    public static final List<Kind<?>> KINDS = List.of(ClientToken.KIND);

    /// What the machinery honours for every operation that has it.
    private static final Set<String> COMMON = Set.of("DryRun", "ClientToken", "MaxResults", "NextToken");

    private final Store store;
    private final Timeline time;
    private final Authority authority;

    public Conduct(Store store, Timeline time) {
        this(store, time, Authority.ROOT);
    }

    public Conduct(Store store, Timeline time, Authority authority) {
        this.store = store;
        this.time = time;
        this.authority = authority;
    }

    /// @return the answer's members, ready for the envelope
    public <Q, A> byte[] answer(Operation<Q, A> operation, Caller caller, Params params) {
        var api = operation.api();
        if (!authority.allows(caller, api)) {
            throw Authority.denied();
        }
        operation.require(params);
        var request = api.parse(params);
        refuseWhatIsNotHonoured(operation, params);
        return switch (operation) {
            case Query<Q, A> query -> {
                var answer = query.handle(request, new Call(caller, time.now(), store.view(), params));
                if (api.isDryRun(request)) {
                    throw wouldHaveSucceeded();
                }
                yield written(api, answer);
            }
            case Command<Q, A> command -> carryOut(api, caller, params, request, command::handle);
            case PreparedCommand<Q, ?, A> command -> prepared(command, caller, params, request);
        };
    }

    private <Q, P, A> byte[] prepared(PreparedCommand<Q, P, A> command, Caller caller, Params params, Q request) {
        var part = command.prepare(request, time);
        return carryOut(command.api(), caller, params, request, (q, change) -> command.handle(q, part, change));
    }

    private interface Decision<Q, A> {
        A handle(Q request, Change change);
    }

    private <Q, A> byte[] carryOut(Api<Q, A> api, Caller caller, Params params, Q request, Decision<Q, A> decision) {
        var token = api.clientToken(request);
        return store.commit(tx -> {
            var now = time.now();
            if (token == null || token.isEmpty() || api.isDryRun(request)) {
                return decided(api, request, decision, new Change(caller, now, tx, time.random(), params));
            }
            var id = String.join("/", caller.account().value(), api.name(), token);
            var asked = digest(request);
            var stored = replay(tx, id, asked);
            if (stored != null) {
                return stored;
            }
            var answer = decided(api, request, decision, new Change(caller, now, tx, time.random(), params));
            tx.put(ClientToken.KIND, new ClientToken(id, caller.account(), asked, new String(answer, StandardCharsets.UTF_8), now));
            return answer;
        });
    }

    private static <Q, A> byte[] decided(Api<Q, A> api, Q request, Decision<Q, A> decision, Change change) {
        var answer = decision.handle(request, change);
        if (api.isDryRun(request)) {
            throw wouldHaveSucceeded(); // and so nothing is committed
        }
        return written(api, answer);
    }

    private static byte @Nullable [] replay(Tx tx, String id, String asked) {
        var stored = tx.find(ClientToken.KIND, id);
        if (stored.isEmpty()) {
            return null;
        }
        if (!stored.get().asked().equals(asked)) {
            throw Fault.client("IdempotentParameterMismatch",
                    "The request uses the same client token as a previous, but non-identical request. Do not reuse a "
                            + "client token with different requests, unless the requests are identical");
        }
        return stored.get().answer().getBytes(StandardCharsets.UTF_8);
    }

    private static void refuseWhatIsNotHonoured(Operation<?, ?> operation, Params params) {
        for (var path : params.paths()) {
            if (!isHonoured(operation, path)) {
                throw notHonoured(operation.api(), path);
            }
        }
    }

    /// How a parameter that an operation does not honour is refused, wherever it comes from.
    public static Fault notHonoured(Api<?, ?> api, String path) {
        return Fault.client("UnsupportedOperation",
                "The parameter " + path + " of " + api.name() + " is not supported in this region.");
    }

    /// Whether the operation, or the machinery for it, gives a parameter its meaning.
    public static boolean isHonoured(Operation<?, ?> operation, String path) {
        return isHonoured(operation.honours(), path);
    }

    /// The same for an operation that honours these.
    public static boolean isHonoured(Set<String> honours, String path) {
        if (COMMON.contains(path) || path.startsWith("Filter.")) {
            return true;
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            if (honours.contains(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static <A> byte[] written(Api<?, A> api, A answer) {
        var out = new XmlOut();
        api.write(out, answer);
        return out.toBytes();
    }

    private static Fault wouldHaveSucceeded() {
        return Fault.client("DryRunOperation", 412, "Request would have succeeded, but DryRun flag is set.");
    }

    private static String digest(Object request) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(Json.write(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("a JDK without SHA-256", broken);
        }
    }
}
