package freehold.control;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.operation.Conduct;
import freehold.control.operation.Operation;
import freehold.kernel.Fault;
import freehold.model.Protocol;
import freehold.wire.Origin;
import freehold.wire.sigv4.HttpRequest;
import freehold.wire.sigv4.Signer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a client may try with any operation. Each fails with an [AssertionError] if the operation does not take it as EC2
/// does.
enum Check {
    ANSWERS(_ -> true, Check::answers),
    REFUSES_THE_UNSIGNED(_ -> true, Check::refusesTheUnsigned),
    HIDES_WHAT_IS_NOT_THE_CALLERS(_ -> true, Check::hidesWhatIsNotTheCallers),
    KNOWS_A_MALFORMED_ID(_ -> true, Check::knowsAMalformedId),
    TRIES_DRY(operation -> operation.api().hasDryRun(), Check::triesDry),
    REPEATS_UNDER_A_TOKEN(operation -> operation.api().hasClientToken(), Check::repeatsUnderAToken),
    TURNS_PAGES(operation -> operation.api().hasPages(), Check::turnsPages),
    FILTERS(operation -> has(operation, "Filter.Name"), Check::filters),
    TAGS(operation -> has(operation, "TagSpecification.ResourceType"), Check::tags);

    /// An operation about to be called in a cloud of its own, by alice; bob has an account too.
    record Trial(TestCloud cloud, Ec2 alice, Ec2 bob, Calls.Call call) {
        static Trial of(Calls.Call call, TestCloud cloud) {
            return new Trial(cloud, cloud.signIn("alice"), cloud.signIn("bob"), call);
        }

        Operation<?, ?> operation() {
            return cloud.operation(call.operation());
        }

        Things things() {
            return new Things(cloud, alice);
        }

        Xml call(Map<String, String> params) {
            return alice.call(call.operation(), flat(params));
        }

        Fault refused(Map<String, String> params) {
            return alice.refused(call.operation(), flat(params));
        }

    }

    private static boolean has(Operation<?, ?> operation, String path) {
        return Conduct.isHonoured(operation, path) && operation.api().members().stream().anyMatch(member -> member.path().equals(path));
    }

    private static final Origin FROM = Origin.at("192.0.2.7");

    /// What is no question where there is nothing.
    private static final Set<Check> NEEDS_SOMETHING = Set.of(TURNS_PAGES, FILTERS);

    /// What is a question where nothing succeeds.
    private static final Set<Check> HOLDS_OF_REFUSALS = Set.of(ANSWERS, REFUSES_THE_UNSIGNED, HIDES_WHAT_IS_NOT_THE_CALLERS, KNOWS_A_MALFORMED_ID);

    /// How codes end for what is not there; placement groups have a word of their own, and a VPC that no gateway is attached to need
    /// not be there.
    private static final String[] ABSENT = {"NotFound", "InvalidPlacementGroup.Unknown", "Gateway.NotAttached"};

    private static final Pattern ID = Pattern.compile("([a-z-]+)-[0-9a-f]{17}");

    /// What is listed: the items of lists, and of reservations, which pages may divide, the instances.
    private static final String ITEMS = "*[item]/item[not(instancesSet)] | */item/instancesSet/item";

    /// So many that Things.crowd's instances run.
    private static final int HOSTS = 5;

    private final Predicate<Operation<?, ?>> applies;
    private final Consumer<Trial> how;

    Check(Predicate<Operation<?, ?>> applies, Consumer<Trial> how) {
        this.applies = applies;
        this.how = how;
    }

    boolean isFor(Operation<?, ?> operation, Calls.Call call) {
        if (operation.isEmptyByDesign() && NEEDS_SOMETHING.contains(this) || call.refusesWith() != null && !HOLDS_OF_REFUSALS.contains(this)) {
            return false;
        }
        return applies.test(operation);
    }

    void of(Calls.Call call) {
        in(TestCloud.withHosts(HOSTS), call);
    }

    void in(TestCloud cloud, Calls.Call call) {
        var trial = Trial.of(call, cloud);
        call.given().forEach(trial.things()::in);
        how.accept(trial);
    }

    private static void answers(Trial trial) {
        var name = trial.call.operation();
        if (trial.call.refusesWith() != null) {
            var params = trial.things().in(trial.call.least());
            var before = trial.cloud.store().everything();
            var fault = trial.refused(params);
            assertThat(fault.code()).isEqualTo(trial.call.refusesWith());
            assertThat(fault.status()).isEqualTo(400);
            assertThat(trial.cloud.store().everything()).isEqualTo(before);
            return;
        }
        var reply = trial.cloud.endpoint().answer(signer(trial).sign(post(trial), trial.cloud.time().now()), FROM);
        var text = new String(reply.body(), StandardCharsets.UTF_8);
        assertThat(reply.status()).as(text).isEqualTo(200);
        assertThat(text).contains("<" + name + "Response xmlns=", reply.id().text());
    }

    private static void refusesTheUnsigned(Trial trial) {
        var request = post(trial);
        var before = trial.cloud.store().everything();
        for (var unproven : List.of(request, new Signer("AKIANOBODY", "x", "local-1", service(trial)).sign(request, trial.cloud.time().now()))) {
            var reply = trial.cloud.endpoint().answer(unproven, FROM);
            assertThat(reply.status()).isBetween(400, 403);
            assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                    .containsAnyOf("<Code>MissingAuthenticationToken<", "<Code>AuthFailure<", "<Code>InvalidClientTokenId<");
        }
        assertThat(trial.cloud.store().everything()).isEqualTo(before);
    }

    /// Another's id is refused just as one that nobody has: whether it is there can't be told.
    private static void hidesWhatIsNotTheCallers(Trial trial) {
        var things = trial.things();
        var bobs = new Things(trial.cloud, trial.bob);
        ids(trial, things).forEach((parameter, params) -> {
            var own = params.get(parameter);
            if (trial.call.goneIsNoError()) {
                doesNothing(trial, unknown(params, parameter));
                doesNothing(trial, with(params, parameter, bobs.in(value(trial, parameter))));
                return;
            }
            var unknown = trial.refused(unknown(params, parameter));
            assertThat(unknown.code()).as(parameter).containsAnyOf(ABSENT);
            assertThat(unknown.status()).isEqualTo(400);
            var foreign = bobs.in(value(trial, parameter));
            if (!foreign.equals(own)) { // what is everybody's is no secret
                assertThat(trial.refused(with(params, parameter, foreign)).code()).as(parameter).isEqualTo(unknown.code());
            }
        });
    }

    private static void doesNothing(Trial trial, Map<String, String> params) {
        var before = trial.cloud.store().everything();
        trial.call(params);
        assertThat(trial.cloud.store().everything()).isEqualTo(before);
    }

    private static void knowsAMalformedId(Trial trial) {
        ids(trial, trial.things()).forEach((parameter, params) -> {
            var fault = trial.refused(with(params, parameter, "nonsense"));
            if (trial.call.misses().contains(parameter)) {
                assertThat(fault.code()).as(parameter).containsAnyOf(ABSENT);
            } else {
                assertThat(fault.code()).as(parameter).matches(".*Malformed|InvalidID");
            }
            assertThat(fault.message()).contains("nonsense");
        });
    }

    private static void triesDry(Trial trial) {
        var things = trial.things();
        var params = things.in(trial.call.least());
        if (!trial.call.goneIsNoError() && !trial.call.dryRunLooksAtNothing()) {
            ids(trial, things).forEach((parameter, call) -> assertThat(trial.refused(with(unknown(call, parameter), "DryRun", "true")).code())
                    .as("a dry run that names nothing").containsAnyOf(ABSENT));
        }
        var before = trial.cloud.store().everything();
        var fault = trial.refused(with(params, "DryRun", "true"));
        assertThat(fault.code()).isEqualTo("DryRunOperation");
        assertThat(fault.status()).isEqualTo(412);
        assertThat(trial.cloud.store().everything()).isEqualTo(before);
    }

    private static void repeatsUnderAToken(Trial trial) {
        var params = with(trial.things().in(trial.call.least()), "ClientToken", "once");
        var first = trial.call(params).texts(".");
        var after = trial.cloud.store().everything();
        assertThat(trial.call(params).texts(".")).isEqualTo(first);
        assertThat(trial.cloud.store().everything()).isEqualTo(after);

        var other = with(trial.things().in(trial.call.least()), "ClientToken", "once");
        if (other.equals(params) && has(trial.operation(), "TagSpecification.ResourceType")) {
            other.putAll(tagged("instance"));
        }
        if (!other.equals(params)) {
            assertThat(trial.refused(other).code()).isEqualTo("IdempotentParameterMismatch");
        }
    }

    private static void turnsPages(Trial trial) {
        Things.crowd(trial.cloud, trial.alice);
        var params = trial.things().in(trial.call.least());
        var all = trial.call(params).texts(ITEMS);
        assertThat(all).isNotEmpty();
        var turned = new ArrayList<String>();
        String token = null;
        do {
            var page = with(params, "MaxResults", "5");
            if (token != null) {
                page.put("NextToken", token);
            }
            var answer = trial.call(page);
            assertThat(answer.count(ITEMS)).isBetween(turned.isEmpty() || token == null ? 1 : 0, 5);
            turned.addAll(answer.texts(ITEMS));
            token = answer.text("nextToken");
        } while (token != null && !token.isEmpty());
        assertThat(turned).containsExactlyInAnyOrderElementsOf(all);
    }

    private static void filters(Trial trial) {
        assertThat(trial.call.filter()).as("a filter in the table").hasSize(1);
        var filter = trial.call.filter().entrySet().iterator().next();
        Things.crowd(trial.cloud, trial.alice);
        var things = trial.things();
        var params = things.in(trial.call.least());
        var value = things.in(filter.getValue());
        params.put("Filter.1.Name", filter.getKey());
        assertThat(trial.call(with(params, "Filter.1.Value.1", value)).count(ITEMS)).isPositive();
        assertThat(trial.call(with(params, "Filter.1.Value.1", "nonsense")).count(ITEMS)).isZero();
        params.put("Filter.1.Value.1", value);
        params.put("Filter.2.Name", filter.getKey());
        assertThat(trial.call(with(params, "Filter.2.Value.1", "nonsense")).count(ITEMS)).as("all must hold").isZero();
        for (int i = 1; i <= 201; i++) {
            params.put("Filter.2.Value." + i, "v" + i);
        }
        assertThat(trial.refused(params).code()).isEqualTo("FilterLimitExceeded");
    }

    private static void tags(Trial trial) {
        assertThat(Kinds.taggable()).as("something that it makes can be tagged").anyMatch(type -> isMadeWithTags(trial, type.name()));
        assertThat(trial.alice.filtered("DescribeTags", "key", "check").texts("tagSet/item/value")).contains("made");
        var params = trial.things().in(trial.call.least());
        params.putAll(tagged("nonsense"));
        assertThat(trial.refused(params).code()).isEqualTo("InvalidParameterValue");
    }

    private static boolean isMadeWithTags(Trial trial, String type) {
        var params = trial.things().in(trial.call.least());
        params.putAll(tagged(type));
        try {
            trial.call(params);
            return true;
        } catch (Fault notOfThisType) {
            assertThat(notOfThisType.code()).isEqualTo("InvalidParameterValue");
            return false;
        }
    }

    private static Map<String, String> tagged(String type) {
        return Map.of("TagSpecification.1.ResourceType", type, "TagSpecification.1.Tag.1.Key", "check", "TagSpecification.1.Tag.1.Value", "made");
    }

    /// Each parameter whose value is an id, with a call in which it stands.
    private static Map<String, Map<String, String>> ids(Trial trial, Things things) {
        var calls = new LinkedHashMap<String, Map<String, String>>();
        var least = things.in(trial.call.least());
        least.forEach((parameter, value) -> {
            if (ID.matcher(value).matches()) {
                calls.put(parameter, least);
            }
        });
        for (var also : trial.call.also()) {
            var params = things.in(also.with(trial.call.least()));
            also.params().keySet().stream().filter(parameter -> ID.matcher(params.get(parameter)).matches()).forEach(parameter -> calls.put(parameter, params));
        }
        return calls;
    }

    /// The same call with an id that nothing has.
    private static Map<String, String> unknown(Map<String, String> params, String parameter) {
        var id = ID.matcher(params.get(parameter));
        assertThat(id.matches()).isTrue();
        return with(params, parameter, id.group(1) + "-0123456789abcdef0");
    }

    private static String value(Trial trial, String parameter) {
        return Stream.concat(Stream.of(trial.call.least()), trial.call.also().stream().map(Calls.Also::params))
                .map(params -> params.get(parameter)).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private static Map<String, String> with(Map<String, String> params, String name, String value) {
        var all = new LinkedHashMap<>(params);
        all.put(name, value);
        return all;
    }

    private static String[] flat(Map<String, String> params) {
        return params.entrySet().stream().flatMap(e -> List.of(e.getKey(), e.getValue()).stream()).toArray(String[]::new);
    }

    private static String service(Trial trial) {
        return trial.operation().api().service().name();
    }

    private static Signer signer(Trial trial) {
        var key = trial.alice.caller().accessKeyId();
        return new Signer(key, trial.cloud.secretOf(key), trial.cloud.region().name(), service(trial));
    }

    private static HttpRequest post(Trial trial) {
        var service = trial.operation().api().service();
        var params = new TreeMap<>(trial.things().in(trial.call.least()));
        params.put("Action", trial.call.operation());
        params.put("Version", service.protocol() == Protocol.EC2 ? "2016-11-15" : service.version());
        var form = new StringBuilder();
        params.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new HttpRequest("POST", "/", "", Map.of("host", List.of("h"), "content-type", List.of("application/x-www-form-urlencoded")),
                form.toString().getBytes(StandardCharsets.UTF_8));
    }
}
