package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.tag.TaggableType;
import freehold.kernel.IdForm;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules as things that carry tags: they are kept within their groups.
public final class TaggableRules implements TaggableType {
    @Override
    public String name() {
        return SecurityGroupRule.TYPE;
    }

    @Override
    public IdForm form() {
        return SecurityGroupRuleId.FORM;
    }

    @Override
    public Optional<Tags> find(Call call, String id) {
        return group(call, id).flatMap(group -> group.rule(new SecurityGroupRuleId(id))).map(SecurityGroupRule::tags);
    }

    @Override
    public void put(Change call, String id, Tags tags) {
        group(call, id).ifPresent(group -> call.put(SecurityGroup.TYPE, group.withRules(group.rules().stream()
                .map(rule -> rule.id().value().equals(id) ? rule.withTags(tags) : rule)
                .toList())));
    }

    @Override
    public Stream<Labelled> all(Call call) {
        return call.mine(SecurityGroup.TYPE).stream()
                .flatMap(group -> group.rules().stream())
                .map(rule -> new Labelled(rule.id().value(), rule.tags()))
                .sorted(Comparator.comparing(Labelled::id));
    }

    /// By the text, which need not be an id.
    private static Optional<SecurityGroup> group(Call call, String id) {
        return call.view().by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_RULE, id).stream()
                .filter(group -> group.owner().equals(call.account()))
                .findFirst();
    }
}
