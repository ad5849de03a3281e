package freehold.model.generator;

import java.util.Set;
import javax.lang.model.SourceVersion;

/// How names of the model become names of Java.
final class Names {
    /// Methods that every record has or inherits: a component can't be called so.
    private static final Set<String> TAKEN =
            Set.of("hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "clone", "finalize", "builder");

    private Names() {}

    /// `InstanceId` → `instanceId`, `Return` → `return_`.
    static String component(String member) {
        var name = Character.toLowerCase(member.charAt(0)) + member.substring(1);
        return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? name + "_" : name;
    }

    static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
