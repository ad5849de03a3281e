package freehold.control.launchtemplate;

import freehold.control.operation.Call;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.store.Kind;
import java.time.Instant;
import java.util.Optional;

/// A launch template; what it says is in its versions.
///
/// @param name           unique in the account
/// @param createdBy      the principal's ARN
/// @param defaultVersion the one that counts where none is named
/// @param latestVersion  the highest that is there
/// @param counted        the highest that ever was: a number is not used again
public record LaunchTemplate(
        LaunchTemplateId id,
        AccountId owner,
        String name,
        Instant created,
        String createdBy,
        long defaultVersion,
        long latestVersion,
        long counted,
        Tags tags)
        implements Taggable {
    /// Under `account/name`.
    public static final Kind.Index<LaunchTemplate> BY_NAME = Kind.Index.one("name", t -> t.owner() + "/" + t.name());
    public static final ResourceType<LaunchTemplate> TYPE =
            ResourceType.of("launch-template", LaunchTemplate.class, LaunchTemplateId.FORM).with(BY_NAME);

    /// The caller's template of a name.
    static Optional<LaunchTemplate> named(Call call, String name) {
        return call.view().by(TYPE.kind(), BY_NAME, call.account() + "/" + name).stream().findFirst();
    }

    LaunchTemplate withDefault(long version) {
        return new LaunchTemplate(id, owner, name, created, createdBy, version, latestVersion, counted, tags);
    }

    LaunchTemplate withLatest(long version) {
        return new LaunchTemplate(
                id, owner, name, created, createdBy, defaultVersion, version, Math.max(counted, version), tags);
    }

    @Override
    public LaunchTemplate withTags(Tags newTags) {
        return new LaunchTemplate(id, owner, name, created, createdBy, defaultVersion, latestVersion, counted, newTags);
    }

    freehold.model.ec2.LaunchTemplate item() {
        return freehold.model.ec2.LaunchTemplate.builder()
                .launchTemplateId(id.value())
                .launchTemplateName(name)
                .createTime(created)
                .createdBy(createdBy)
                .defaultVersionNumber(defaultVersion)
                .latestVersionNumber(latestVersion)
                .tags(tags.itemsIfAny())
                .build();
    }
}
