package freehold.wire.audit;

import freehold.model.Api;
import freehold.model.Member;
import freehold.model.Params;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What of a request's parameters may be written down. A value is told only where the action's model knows the parameter,
/// does not call it sensitive, and its name does not sound like a secret: of what is misspelt nobody knows what it is.
final class Discretion {
    /// Parameters of one record; of more it is told that there were more.
    static final int PARAMETER_LIMIT = 50;

    /// Characters of a value, and of a name.
    static final int LENGTH_LIMIT = 128;

    /// In place of a value, as CloudTrail says it.
    static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    /// Names, or parts of names, that hold secrets though not every model says so.
    private static final Pattern SECRET = Pattern.compile("(?i)userdata|keymaterial|privatekey|secret|password|passphrase|presharedkey"
            + "|credential|sessiontoken|securitytoken|certificate|policydocument");

    private static final ConcurrentMap<Api<?, ?>, Set<String>> TOLD = new ConcurrentHashMap<>();

    private Discretion() {}

    static Map<String, String> tell(Api<?, ?> api, Params params) {
        var told = TOLD.computeIfAbsent(api, Discretion::open);
        var all = new LinkedHashMap<String, String>();
        params.look((path, indexed, value) -> {
            if (all.size() == PARAMETER_LIMIT) {
                all.put("...", "");
                return false;
            }
            all.put(cut(indexed), told.contains(path) ? cut(value) : HIDDEN);
            return true;
        });
        return all;
    }

    private static Set<String> open(Api<?, ?> api) {
        return api.members().stream()
                .filter(member -> !member.sensitive() && !SECRET.matcher(member.path().replace(".", "")).find())
                .map(Member::path)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String cut(String text) {
        return text.length() > LENGTH_LIMIT ? text.substring(0, LENGTH_LIMIT) + "..." : text;
    }
}
