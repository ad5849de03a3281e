package freehold.control.operation;

import freehold.kernel.Fault;
import freehold.model.ec2.Filter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The filters that one Describe operation knows: name by name, what of a resource it looks at.
///
/// Several values are alternatives, several filters must all hold, `*` and `?` are wildcards and `\` takes their meaning
/// away (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html>).
///
/// @param <R> what is filtered
public final class Filters<R> {
    /// Filters of one request, and values of one filter.
    static final int FILTER_LIMIT = 50;
    static final int VALUE_LIMIT = 200;

    private final Map<String, Function<R, Collection<String>>> terms = new HashMap<>();
    private @Nullable Function<R, Tags> tags;

    private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /// A time as filters are to match it: as answers show it, to the millisecond.
    public static String time(Instant time) {
        return MILLIS.format(time);
    }

    /// A filter on what each resource has one of, or none (null).
    public Filters<R> on(String name, Function<R, @Nullable String> value) {
        return onAny(name, r -> {
            var text = value.apply(r);
            return text == null ? List.of() : List.of(text);
        });
    }

    /// A filter on yes or no.
    public Filters<R> onFlag(String name, Predicate<R> value) {
        return on(name, r -> Boolean.toString(value.test(r)));
    }

    /// A filter on what a resource may have several of: one that matches is enough.
    public Filters<R> onAny(String name, Function<R, Collection<String>> values) {
        terms.put(name, values);
        return this;
    }

    /// Filters of EC2's on what no resource of this region has: they match nothing, and are no error.
    public Filters<R> onNothing(String... names) {
        for (var name : names) {
            onAny(name, _ -> List.of());
        }
        return this;
    }

    /// The filters `tag:KEY`, `tag-key` and `tag-value`.
    public Filters<R> onTags(Function<R, Tags> tagsOf) {
        tags = tagsOf;
        return onAny("tag-key", r -> tagsOf.apply(r).map().keySet())
                .onAny("tag-value", r -> tagsOf.apply(r).map().values());
    }

    /// What a request asks for, as one test.
    public Predicate<R> test(List<Filter> asked) {
        if (asked.size() > FILTER_LIMIT) {
            throw Fault.client("FilterLimitExceeded", "The number of filters exceeds the limit of " + FILTER_LIMIT);
        }
        Predicate<R> all = _ -> true;
        for (var filter : asked) {
            all = all.and(one(filter));
        }
        return all;
    }

    private Predicate<R> one(Filter filter) {
        var name = filter.name();
        if (name == null) {
            throw unknown(null);
        }
        var values = filter.values();
        if (values.size() > VALUE_LIMIT) {
            throw Fault.client("FilterLimitExceeded", "The maximum number of filter values specified on a single call is " + VALUE_LIMIT);
        }
        var term = term(name);
        var match = match(values); // without values nothing matches, as on EC2
        return r -> {
            for (var value : term.apply(r)) {
                if (match.test(value)) {
                    return true;
                }
            }
            return false;
        };
    }

    /// One look for all values without wildcards, then one for each that has some.
    private static Predicate<String> match(List<String> values) {
        if (values.size() == 1) {
            return Wildcards.of(values.getFirst());
        }
        var plain = values.stream().filter(value -> !Wildcards.isWild(value)).collect(Collectors.toSet());
        var wild = values.stream().filter(Wildcards::isWild).map(Wildcards::of).toList();
        return value -> plain.contains(value) || wild.stream().anyMatch(pattern -> pattern.test(value));
    }

    private Function<R, Collection<String>> term(String name) {
        var term = terms.get(name);
        if (term != null) {
            return term;
        }
        var tagsOf = tags;
        if (tagsOf != null && name.startsWith("tag:")) {
            var key = name.substring("tag:".length());
            return r -> {
                var value = tagsOf.apply(r).map().get(key);
                return value == null ? List.of() : List.of(value);
            };
        }
        throw unknown(name);
    }

    private static Fault unknown(@Nullable String name) {
        return Fault.client("InvalidParameterValue", "The filter '" + name + "' is invalid");
    }
}
