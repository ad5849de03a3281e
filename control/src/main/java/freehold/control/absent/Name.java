package freehold.control.absent;

import freehold.control.operation.Call;
import freehold.kernel.Fault;
import freehold.kernel.Id;
import freehold.kernel.IdForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A parameter that names things of a kind there is none of: whatever it names is not there.
///
/// @param parameter its path without list indexes
/// @param form      refuses what can't name one
/// @param absent    EC2's fault for things that are not there
record Name(String parameter, Consumer<String> form, Function<List<String>, Fault> absent) {
    private record AbsentId(String value) implements Id {}

    /// By ids.
    ///
    /// @param stem of EC2's codes: `InvalidVpnGatewayID`
    static Name id(String parameter, String prefix, String noun, String stem) {
        return id(parameter, IdForm.of(prefix, noun, stem));
    }

    /// The same where EC2 words it in its own way.
    static Name id(String parameter, IdForm form) {
        return new Name(parameter, form::check, texts -> form.missing(texts.stream().distinct().map(AbsentId::new).toList()));
    }

    /// By what has no form.
    ///
    /// @param sentence what to say; `%s` is what was given
    static Name text(String parameter, String code, String sentence) {
        return new Name(parameter, _ -> {}, texts -> Fault.client(code, sentence.replace("%s", String.join(", ", texts))));
    }

    /// The same by another parameter.
    Name as(String other) {
        return new Name(other, form, absent);
    }

    /// Refuses a call that names something by one of them. As everywhere, what can't be a name is said before what is not there.
    static void check(List<Name> names, Call call) {
        names.forEach(name -> name.named(call).forEach(name.form));
        for (var name : names) {
            var named = name.named(call);
            if (!named.isEmpty()) {
                throw name.absent.apply(named);
            }
        }
    }

    private List<String> named(Call call) {
        var named = new ArrayList<String>();
        call.params().look((path, _, value) -> {
            if (path.equals(parameter)) {
                named.add(value);
            }
            return true;
        });
        return named;
    }
}
