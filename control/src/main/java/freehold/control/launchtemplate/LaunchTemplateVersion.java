package freehold.control.launchtemplate;

import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A version of a launch template. It never changes.
///
/// @param createdBy the principal's ARN
public record LaunchTemplateVersion(
        LaunchTemplateId template,
        AccountId owner,
        long number,
        @Nullable String description,
        Instant created,
        String createdBy,
        LaunchParameters parameters) {
    public static final Kind.Index<LaunchTemplateVersion> BY_TEMPLATE =
            Kind.Index.one("template", v -> v.template().value());
    public static final Kind<LaunchTemplateVersion> KIND = Kind.of(
                    "launch-template-version",
                    LaunchTemplateVersion.class,
                    v -> key(v.template(), v.number()),
                    v -> v.owner().value())
            .with(BY_TEMPLATE);

    /// Such that keys are in the order of numbers.
    static String key(LaunchTemplateId template, long number) {
        return String.format(Locale.ROOT, "%s/%010d", template, number);
    }

    freehold.model.ec2.LaunchTemplateVersion item(LaunchTemplate of) {
        return freehold.model.ec2.LaunchTemplateVersion.builder()
                .launchTemplateId(template.value())
                .launchTemplateName(of.name())
                .versionNumber(number)
                .versionDescription(description)
                .createTime(created)
                .createdBy(createdBy)
                .defaultVersion(number == of.defaultVersion())
                .launchTemplateData(parameters.shown())
                .build();
    }
}
