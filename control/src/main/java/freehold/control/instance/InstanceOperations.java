package freehold.control.instance;

import freehold.control.host.Liveness;
import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Operation;
import freehold.control.region.Region;
import java.util.List;

/// This concept's operations.
public final class InstanceOperations {
    private InstanceOperations() {}

    public static List<Operation<?, ?>> all(
            Region region,
            Catalogue catalogue,
            Liveness liveness,
            Ledger ledger,
            Launching launching,
            Starting starting,
            Consoles consoles) {
        return List.of(
                new RunInstances(region, catalogue, launching),
                new StartInstances(starting),
                new StopInstances(ledger),
                new RebootInstances(ledger),
                new TerminateInstances(new Termination(ledger)),
                new ModifyInstanceAttribute(ledger, catalogue),
                new ModifyInstanceMetadataOptions(ledger),
                new ModifyInstanceMaintenanceOptions(ledger),
                new ModifyInstanceCpuOptions(ledger, catalogue),
                new ModifyPrivateDnsNameOptions(ledger),
                new ModifyInstanceCreditSpecification(ledger),
                new ModifyInstanceCapacityReservationAttributes(),
                new ModifyInstancePlacement(),
                new MonitorInstances(ledger),
                new UnmonitorInstances(ledger),
                new DescribeInstances(region, catalogue),
                new DescribeInstanceStatus(region, liveness),
                new ReportInstanceStatus(),
                new DescribeInstanceAttribute(region, catalogue),
                new DescribeInstanceCreditSpecifications(),
                new GetLaunchTemplateData(region, catalogue),
                new AttachNetworkInterface(catalogue),
                new DetachNetworkInterface(),
                new GetConsoleOutput(consoles),
                new GetPasswordData(),
                new GetInstanceUefiData());
    }
}
