package freehold.agent.ovn;

import freehold.agent.ovsdb.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A network as rows of OVN's northbound database: pure. One router, and around it what each of the others here adds.
final class VpcRows {
    private VpcRows() {}

    static List<Wanted> of(Setting setting) {
        var rows = new Rows();
        rows.add("Logical_Router", setting.id(), Map.of(
                "name", setting.id(),
                "ports", Set.of(),
                "nat", Set.of(),
                "static_routes", Set.of(),
                "policies", Set.of()));
        Switches.add(setting, rows);
        Ports.add(setting, rows);
        Groups.add(setting, rows);
        Edges.add(setting, rows);
        Routing.add(setting, rows);
        Peerings.add(setting, rows);
        Nats.add(setting, rows);
        Outward.add(setting, rows);
        return rows.all();
    }
}
