package freehold.control.securitygroup;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Wildcards;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeSecurityGroupRulesRequest;
import freehold.model.ec2.DescribeSecurityGroupRulesResult;
import freehold.model.ec2.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Lists rules, whatever group they are of.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html>
public final class DescribeSecurityGroupRules
        implements Query<DescribeSecurityGroupRulesRequest, DescribeSecurityGroupRulesResult> {
    private static final int MIN_PAGE = 5;
    private static final int MAX_PAGE = 1000;

    private record Placed(SecurityGroup group, SecurityGroupRule rule) {}

    private static final Filters<Placed> FILTERS = new Filters<Placed>()
            .on("group-id", p -> p.group.id().value())
            .on("security-group-rule-id", p -> p.rule.id().value())
            .onTags(p -> p.rule.tags());

    @Override
    public Api<DescribeSecurityGroupRulesRequest, DescribeSecurityGroupRulesResult> api() {
        return DescribeSecurityGroupRulesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SecurityGroupRuleId");
    }

    @Override
    public DescribeSecurityGroupRulesResult handle(DescribeSecurityGroupRulesRequest request, Call call) {
        var ids = request.securityGroupRuleIds();
        if (!ids.isEmpty() && request.maxResults() != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter securityGroupRuleIds cannot be used with the parameter maxResults");
        }
        request.filters().forEach(DescribeSecurityGroupRules::checkGroups);
        var page = Listing.page(
                ids.isEmpty() ? all(call) : named(call, ids), FILTERS.test(request.filters()), p -> p.rule.id().value(),
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeSecurityGroupRulesResult.builder()
                .securityGroupRules(page.items().stream().map(p -> RuleItem.of(call, p.group, p.rule)).toList())
                .nextToken(page.token())
                .build();
    }

    /// EC2 takes only ids for groups here.
    private static void checkGroups(Filter filter) {
        if ("group-id".equals(filter.name())) {
            for (var value : filter.values()) {
                if (!Wildcards.isWild(value) && !SecurityGroupId.FORM.fits(value)) {
                    throw Fault.client(SecurityGroupId.FORM.malformed(), "The security group ID '" + value + "' is malformed");
                }
            }
        }
    }

    private static List<Placed> all(Call call) {
        return call.mine(SecurityGroup.TYPE).stream()
                .flatMap(group -> group.rules().stream().map(rule -> new Placed(group, rule)))
                .sorted(Comparator.comparing(p -> p.rule.id().value()))
                .toList();
    }

    private static List<Placed> named(Call call, List<String> ids) {
        var found = new ArrayList<Placed>();
        var absent = new ArrayList<SecurityGroupRuleId>();
        for (var text : new LinkedHashSet<>(ids)) {
            var id = new SecurityGroupRuleId(text);
            SecurityGroup.ofRule(call, id)
                    .ifPresentOrElse(group -> found.add(new Placed(group, group.rule(id).orElseThrow())), () -> absent.add(id));
        }
        if (!absent.isEmpty()) {
            throw SecurityGroupRuleId.FORM.missing(absent);
        }
        return found;
    }
}
