package freehold.control.securitygroup;

import freehold.control.network.Vpc;
import freehold.control.securitygroup.SecurityGroupRule.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a group lets out from its beginning: everything, and IPv6 too where its VPC has that.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html>
final class OutwardRules {
    private static final Peer IPV4 = Peer.ipv4("0.0.0.0/0");
    private static final Peer IPV6 = Peer.ipv6("::/0");

    private OutwardRules() {}

    static List<SecurityGroupRule> of(Vpc vpc, RandomGenerator random) {
        var ipv4 = SecurityGroupRule.everything(true, IPV4, random);
        return vpc.ipv6Blocks().isEmpty() ? List.of(ipv4) : List.of(ipv4, SecurityGroupRule.everything(true, IPV6, random));
    }

    /// The rules of a group whose VPC has IPv6 from now on. What its owner has changed is left alone.
    static List<SecurityGroupRule> widened(List<SecurityGroupRule> rules, RandomGenerator random) {
        var out = rules.stream().filter(SecurityGroupRule::egress).toList();
        var all = SecurityGroupRule.everything(true, IPV4, random);
        if (out.size() != 1 || !out.getFirst().allowsSame(all)) {
            return rules;
        }
        var widened = new ArrayList<>(rules);
        widened.add(SecurityGroupRule.everything(true, IPV6, random));
        return widened;
    }
}
