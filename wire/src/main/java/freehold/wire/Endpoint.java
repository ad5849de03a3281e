package freehold.wire;

import freehold.kernel.Fault;
import freehold.kernel.time.Timeline;
import freehold.model.Params;
import freehold.model.ServiceModel;
import freehold.wire.audit.AuditRecord;
import freehold.wire.audit.AuditTrail;
import freehold.wire.sigv4.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything between HTTP and a service's actions, without a socket: a simulation calls it directly, [HttpFront] puts
/// it on the network.
///
/// A request is believed only after its signature is checked: nothing of the body is read before. The order is
/// signature, parameters, version, action.
public final class Endpoint {
    /// A request's body. The largest honest one carries user data (16 KiB, base64) or some thousand ids.
    public static final int MAX_BODY_BYTES = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(Endpoint.class);
    /// Who speaks where the request does not say which service it is for.
    private static final Dialect DEFAULT = new Dialect.Ec2();
    private static final int MAX_ACTION_CHARS = 128;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, Dialect> dialects = new HashMap<>();
    private final Map<String, Map<String, Service>> regions = new HashMap<>();
    private final Authentication authentication;
    private final AuditTrail trail;
    private final Timeline timeline;

    /// The same services in every region, and no audit records.
    ///
    /// @param regions the region names a signature may be scoped to
    public Endpoint(List<Service> services, Credentials credentials, Set<String> regions, Timeline timeline) {
        this(regions.stream().collect(Collectors.toMap(Function.identity(), _ -> services)), credentials, AuditTrail.NONE, timeline);
    }

    /// @param regions what each region serves, by the region's name: the one that a signature is scoped to answers
    public Endpoint(Map<String, List<Service>> regions, Credentials credentials, AuditTrail trail, Timeline timeline) {
        regions.forEach((region, services) -> {
            this.regions.put(region, services.stream().collect(Collectors.toUnmodifiableMap(it -> it.model().name(), Function.identity())));
            services.forEach(service -> dialects.computeIfAbsent(service.model().name(), _ -> Dialect.of(service.model())));
        });
        this.authentication = new Authentication(credentials, Set.copyOf(regions.keySet()));
        this.trail = trail;
        this.timeline = timeline;
    }

    /// Answers a request, whatever it is.
    public Reply answer(HttpRequest request, Origin origin) {
        var turn = new Turn(request, origin);
        var reply = turn.answer();
        turn.record();
        log.atDebug().addKeyValue("request", turn.id).addKeyValue("account", turn.caller == null ? "-" : turn.caller.account()).addKeyValue("action", turn.action)
                .addKeyValue("status", reply.status()).addKeyValue("micros", (System.nanoTime() - turn.startNanos) / 1_000)
                .log("answered");
        return reply;
    }

    /// The answer to a request that is refused before it is read.
    public Reply refuse(Fault fault) {
        var id = RequestId.next(timeline.random());
        return new Reply(fault.status(), id, DEFAULT.error(fault, id));
    }

    /// One request on its way, and what is known of it so far.
    private final class Turn {
        private final HttpRequest request;
        private final Origin origin;
        private final RequestId id = RequestId.next(timeline.random());
        private final Instant now = timeline.now();
        private final long startNanos = System.nanoTime();
        private Dialect dialect = DEFAULT;
        private String action = "-";
        private @Nullable Caller caller;
        private @Nullable Service service;
        private @Nullable Params params;
        private @Nullable Fault fault;
        private byte[] members = {};

        Turn(HttpRequest request, Origin origin) {
            this.request = request;
            this.origin = origin;
        }

        Reply answer() {
            try {
                return new Reply(200, id, success());
            } catch (Fault refused) {
                if (refused.isOurs()) {
                    log.atError().addKeyValue("request", id).addKeyValue("action", action).addKeyValue("detail", refused.detail())
                            .setCause(refused).log("request failed");
                }
                return error(refused);
            } catch (RuntimeException | StackOverflowError failure) {
                log.atError().addKeyValue("request", id).addKeyValue("action", action).setCause(failure).log("request failed");
                return error(Fault.internal("an unforeseen exception", failure));
            }
        }

        private Reply error(Fault why) {
            fault = why;
            return new Reply(why.status(), id, dialect.error(why, id));
        }

        /// Leaves an audit record, if the sender is proven: strangers can't fill the trail with what they make up.
        void record() {
            if (caller != null && service != null) {
                trail.take(AuditRecord.of(caller, now, service.model(), action, service.api(action), params, members, fault, id));
            }
        }

        private byte[] success() {
            checkShape();
            var signature = Authentication.claim(request);
            var scope = signature.scope();
            var spoken = dialects.get(scope.service());
            if (spoken == null) {
                throw dialect.wrongScope("Credential should be scoped to a correct service.");
            }
            dialect = spoken;
            var credential = authentication.prove(request, signature, dialect, now);
            service = Objects.requireNonNull(regions.get(scope.region())).get(scope.service());
            if (service == null) {
                throw dialect.wrongScope("Credential should be scoped to a correct service.");
            }
            caller = new Caller(credential.account(), credential.accessKeyId(), credential.principalArn(), scope.region(), origin,
                    request.header("user-agent"));
            params = params();
            var name = actionName(params);
            var version = version(service.model(), params.string("Version"));
            members = find(service, name, version).answer(caller, params, id).members();
            return dialect.success(service.model(), version, action, id, new Answer(members));
        }

        private void checkShape() {
            if (!request.path().equals("/")) {
                throw Fault.client("InvalidRequest", 404, "There is nothing at this path; requests go to /");
            }
            switch (request.method()) {
                case "GET" -> {}
                case "POST" -> {
                    var type = request.header("content-type");
                    if (!type.isEmpty() && !type.regionMatches(true, 0, FORM, 0, FORM.length())) {
                        throw Fault.client("UnsupportedMediaType", 415, "The content type of a request must be " + FORM);
                    }
                }
                default -> throw Fault.client("MethodNotAllowed", 405, "Requests are sent with POST or GET");
            }
        }

        private Params params() {
            if (request.query().isEmpty()) {
                return Params.ofForm(request.body());
            }
            var query = request.query().getBytes(StandardCharsets.UTF_8);
            return Params.ofForm(query, request.body());
        }

        private static String actionName(Params params) {
            var name = params.string("Action");
            if (name == null || name.isEmpty()) {
                throw Fault.client("MissingAction", "The request is missing an action or a required parameter.");
            }
            return name;
        }

        private Action find(Service service, String name, String version) {
            if (name.length() > MAX_ACTION_CHARS) {
                throw dialect.invalidAction(name.substring(0, MAX_ACTION_CHARS), version);
            }
            if (name.chars().allMatch(Character::isLetterOrDigit)) { // it is written down, whether there is one or not
                action = name;
            }
            var found = service.find(name);
            if (found == null) {
                throw dialect.invalidAction(name, version);
            }
            return found;
        }

        /// Clients send the version of the model they were built with. All of a service's versions up to ours are
        /// answered alike: newer ones only ever added to older ones.
        private String version(ServiceModel model, @Nullable String version) {
            if (version == null || version.isEmpty()) {
                throw Fault.client("MissingParameter", "The request must contain the parameter Version");
            }
            if (!isDate(version) || version.compareTo(model.version()) > 0) {
                throw Fault.client("NoSuchVersion", "The requested version (" + version + ") of service " + model.name() + " does not exist");
            }
            return version;
        }
    }

    /// `2016-11-15`, by form.
    private static boolean isDate(String text) {
        if (text.length() != "yyyy-MM-dd".length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
