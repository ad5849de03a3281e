package freehold.control.launchtemplate;

import freehold.control.operation.Call;
import freehold.kernel.Fault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the template, and the version, that a request names.
public final class LaunchTemplates {
    public static final String LATEST = "$Latest";
    public static final String DEFAULT = "$Default";

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9().\\-/_]{3,128}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private LaunchTemplates() {}

    /// The caller's template, by its id or its name.
    public static LaunchTemplate find(@Nullable String id, @Nullable String name, Call call) {
        if (id != null && name != null) {
            throw Fault.client("InvalidParameterCombination",
                    "You cannot specify both the launch template ID and the launch template name.");
        }
        if (id != null) {
            return call.get(LaunchTemplate.TYPE, new LaunchTemplateId(id));
        }
        if (name == null) {
            throw Fault.client("MissingParameter",
                    "Either a launch template ID or a launch template name must be specified in the request.");
        }
        return LaunchTemplate.named(call, name).orElseThrow(() -> Fault.client("InvalidLaunchTemplateName.NotFoundException",
                "The specified launch template, with template name " + name + ", does not exist."));
    }

    /// A version by its number, `$Latest` or `$Default`.
    ///
    /// @param text null for the default
    public static LaunchTemplateVersion version(LaunchTemplate template, @Nullable String text, Call call) {
        return findVersion(template, text, call)
                .orElseThrow(() -> Fault.client("InvalidLaunchTemplateId.VersionNotFound", "Could not find the specified version "
                        + text + " for the launch template with ID " + template.id() + "."));
    }

    static Optional<LaunchTemplateVersion> findVersion(LaunchTemplate template, @Nullable String text, Call call) {
        return call.view().find(
                LaunchTemplateVersion.KIND, LaunchTemplateVersion.key(template.id(), number(template, text)));
    }

    /// All versions, in the order of their numbers.
    static List<LaunchTemplateVersion> versions(LaunchTemplate template, Call call) {
        return List.copyOf(call.view().by(
                LaunchTemplateVersion.KIND, LaunchTemplateVersion.BY_TEMPLATE, template.id().value()));
    }

    /// The number that a text says; it need not be there.
    static long number(LaunchTemplate template, @Nullable String text) {
        return switch (text) {
            case null -> template.defaultVersion();
            case "" -> template.defaultVersion();
            case DEFAULT -> template.defaultVersion();
            case LATEST -> template.latestVersion();
            default -> number(text);
        };
    }

    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Fault.client("InvalidParameterValue", "Invalid launch template version: either '" + DEFAULT + "', '" + LATEST
                    + "', or a numeric version are allowed, but '" + text + "' is not.");
        }
        return Long.parseLong(text);
    }

    static String checkName(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw Fault.client("InvalidLaunchTemplateName.MalformedException", "A launch template name must be between 3 and 128"
                    + " characters, and may contain letters, numbers, and the following characters: - ( ) . / _");
        }
        return name;
    }
}
