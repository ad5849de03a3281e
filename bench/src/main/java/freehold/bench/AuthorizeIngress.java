package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// AuthorizeSecurityGroupIngress of one rule, in groups that fill up to EC2's limit and are emptied between samples.
final class AuthorizeIngress implements Scenario {
    /// Of the 60 that a group may have.
    private static final int RULES_PER_GROUP = 50;

    private static final int GROUPS_PER_CLIENT = 10;

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        population.fill();
        var access = cloud.account("rules");
        var load = cloud.load(access);
        var groups = groups(access);
        var samples = Scenario.sampled(() -> {
            var sample = load.times(Load.CLIENTS, RULES_PER_GROUP * GROUPS_PER_CLIENT, (connection, client, turn) ->
                    connection.call("AuthorizeSecurityGroupIngress", rule(groups.get(client * GROUPS_PER_CLIENT + turn % GROUPS_PER_CLIENT), turn)));
            load.times(Load.CLIENTS, GROUPS_PER_CLIENT, (connection, client, turn) ->
                    revokeAll(connection, groups.get(client * GROUPS_PER_CLIENT + turn)));
            return sample;
        });
        report.add(Figure.rate("AuthorizeSecurityGroupIngress of one rule, %,d instances there".formatted(population.size()), 1_500, samples));
    }

    private static List<String> groups(Access access) throws IOException {
        var groups = new ArrayList<String>();
        try (var connection = new Connection(access)) {
            for (int i = 0; i < Load.CLIENTS * GROUPS_PER_CLIENT; i++) {
                groups.add(connection.call("CreateSecurityGroup", "GroupName", "bench-" + i, "GroupDescription", "bench").first("groupId"));
            }
        }
        return groups;
    }

    private static String[] rule(String group, int turn) {
        var port = Integer.toString(1024 + turn);
        return new String[] {"GroupId", group, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", port,
            "IpPermissions.1.ToPort", port, "IpPermissions.1.IpRanges.1.CidrIp", "192.0.2.0/24"};
    }

    private static void revokeAll(Connection connection, String group) throws IOException {
        var rules = connection.call("DescribeSecurityGroupRules", "Filter.1.Name", "group-id", "Filter.1.Value.1", group);
        var inbound = new ArrayList<>(List.of("GroupId", group));
        var ids = rules.all("securityGroupRuleId");
        var isEgress = rules.all("isEgress");
        for (int i = 0; i < ids.size(); i++) {
            if (isEgress.get(i).equals("false")) {
                inbound.addAll(List.of("SecurityGroupRuleId." + inbound.size() / 2, ids.get(i)));
            }
        }
        connection.call("RevokeSecurityGroupIngress", inbound.toArray(String[]::new));
    }
}
