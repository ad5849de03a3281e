package freehold.control.operation;

import freehold.kernel.Fault;
import freehold.kernel.Id;
import freehold.model.ec2.Filter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How one Describe operation lists: by ids or by filters, all or page by page.
///
/// An id that names nothing is an error; a filter that matches nothing is an empty set. A page's token says after which
/// id to go on, so it survives resources coming and going in between. Who asks for no pages gets everything, as EC2 documents
/// for each of these operations; a smaller bucket of request tokens is what such calls cost ([Turnstile]).
///
/// @param minPage  the fewest results a page may be asked to have
/// @param maxPage  the most; asking for more is no error
/// @param idsParameter the parameter that names ids, for the error of asking for ids and pages at once
public record Listing<R extends Resource, I extends Id>(
        ResourceType<R> type,
        Function<String, I> parse,
        Function<Call, Filters<R>> filters,
        int minPage,
        int maxPage,
        String idsParameter) {

    /// @param token where the next page begins; null on the last
    public record Page<R>(List<R> items, @Nullable String token) {}

    public static <R extends Resource, I extends Id> Listing<R, I> of(
            ResourceType<R> type, Function<String, I> parse, Filters<R> filters, String idsParameter) {
        return new Listing<>(type, parse, _ -> filters, 5, 1000, idsParameter);
    }

    /// What the caller has.
    public Page<R> list(Call call, List<String> ids, List<Filter> filter, @Nullable Integer max, @Nullable String token) {
        return list(call, ids, filter, max, token, _ -> true);
    }

    /// Of what the caller has, that which the operation is about.
    public Page<R> list(
            Call call, List<String> ids, List<Filter> filter, @Nullable Integer max, @Nullable String token, Predicate<R> about) {
        var wanted = about.and(filters.apply(call).test(filter));
        if (!ids.isEmpty()) {
            if (max != null) {
                throw Fault.client("InvalidParameterCombination",
                        "The parameter " + idsParameter + " cannot be used with the parameter maxResults");
            }
            return new Page<>(call.getAll(type, ids, parse).stream().filter(wanted).toList(), null);
        }
        var all = token == null
                ? call.mine(type)
                : call.view().owned(type.kind(), call.account().value(), decode(token));
        return page(all, wanted, max, r -> r.id().value());
    }

    /// The first page of what is given, which is in the order of its keys.
    public Page<R> page(Collection<R> all, Predicate<R> wanted, @Nullable Integer max, Function<R, String> key) {
        return page(all, wanted, limit(max), key);
    }

    private static <R> Page<R> page(Collection<R> all, Predicate<R> wanted, int limit, Function<R, String> key) {
        var items = new ArrayList<R>();
        for (var each : all) {
            if (wanted.test(each)) {
                if (items.size() == limit) {
                    return new Page<>(items, encode(key.apply(items.getLast())));
                }
                items.add(each);
            }
        }
        return new Page<>(items, null);
    }

    private int limit(@Nullable Integer max) {
        if (max == null) {
            return Integer.MAX_VALUE;
        }
        if (max < minPage) {
            throw Fault.client("InvalidParameterValue", "Value ( " + max
                    + " ) for parameter maxResults is invalid. Expecting a value greater than or equal to " + minPage + ".");
        }
        return Math.min(max, maxPage);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("1:" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith("1:")) {
                return text.substring(2);
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw Fault.client("InvalidNextToken", "The token '" + token + "' is not valid");
    }

    /// The same for what is not kept by id (types, rules, tags): everything is given, in the order of its keys.
    ///
    /// @param minPage see the operation's reference
    public static <R> Page<R> page(
            Collection<R> all, Predicate<R> wanted, Function<R, String> key,
            @Nullable Integer max, @Nullable String token, int minPage, int maxPage) {
        var after = token == null ? null : decode(token);
        if (max != null && max < minPage) {
            throw Fault.client("InvalidParameterValue", "Value ( " + max
                    + " ) for parameter maxResults is invalid. Expecting a value greater than or equal to " + minPage + ".");
        }
        Predicate<R> here = after == null ? wanted : wanted.and(r -> key.apply(r).compareTo(after) > 0);
        return page(all, here, max == null ? Integer.MAX_VALUE : Math.min(max, maxPage), key);
    }
}
