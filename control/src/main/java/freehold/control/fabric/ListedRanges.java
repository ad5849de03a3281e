package freehold.control.fabric;

import freehold.control.prefixlist.PrefixList;
import freehold.control.securitygroup.SecurityGroupRule;
import freehold.control.securitygroup.SecurityGroupRule.Peer;
import freehold.kernel.store.View;
import java.util.stream.Stream;

/// Rules about prefix lists as what networks know: rules about ranges, one for each entry that the list has now.
final class ListedRanges {
    private ListedRanges() {}

    static Stream<SecurityGroupRule> of(View view, SecurityGroupRule rule) {
        var id = rule.peer().prefixList();
        return id == null
                ? Stream.of(rule)
                : view.find(PrefixList.TYPE.kind(), id.value()).stream()
                        .flatMap(list -> list.entries().stream().map(entry -> switch (list.family()) {
                            case IPV4 -> Peer.ipv4(entry.cidr());
                            case IPV6 -> Peer.ipv6(entry.cidr());
                        }))
                        .map(rule::withPeer);
    }
}
