package freehold.control.instance;

import freehold.control.operation.Change;
import freehold.model.ec2.InstanceMonitoring;
import freehold.model.ec2.Monitoring;
import java.util.ArrayList;
import java.util.List;

/// What MonitorInstances and UnmonitorInstances have in common: all the instances they name, or none.
final class DetailedMonitoring {
    private DetailedMonitoring() {}

    static List<InstanceMonitoring> set(List<Instance> instances, boolean detailed, Ledger ledger, Change call) {
        var items = new ArrayList<InstanceMonitoring>();
        for (var instance : instances) {
            Instances.checkModifiable(instance);
            items.add(InstanceMonitoring.builder()
                    .instanceId(instance.id().value())
                    .monitoring(Monitoring.builder().state(state(instance.settings().monitoring(), detailed)).build())
                    .build());
            ledger.write(call.tx(), instance, instance.withSettings(instance.settings().withMonitoring(detailed)), call.now());
        }
        return items;
    }

    private static String state(boolean before, boolean after) {
        if (before == after) {
            return after ? "enabled" : "disabled";
        }
        return after ? "pending" : "disabling";
    }
}
