package freehold.bench;

import java.io.IOException;
import java.util.List;

/// What the control plane takes for its records. The hosts are in the same process, so what they remember of their guests is in it.
final class Memory implements Scenario {
    private final double emptyHeapMib;
    private final double emptyResidentMib;

    /// @param cloud without instances
    Memory(Cloud cloud) throws IOException {
        cloud.collect();
        this.emptyHeapMib = cloud.heapMib();
        this.emptyResidentMib = cloud.residentMib();
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        population.fill();
        double tenThousands = population.size() / 10_000.0;
        double busy = cloud.residentMib();
        double heap = cloud.heapMib();
        cloud.collect();
        double resident = cloud.residentMib();
        report.add(Figure.atMost("heap in use per 10,000 instances, %,d there".formatted(population.size()), 150, "MiB",
                List.of((heap - emptyHeapMib) / tenThousands)));
        report.add(Figure.atMost("RSS per 10,000 instances after a collection, %,d there".formatted(population.size()), 150, "MiB",
                List.of((resident - emptyResidentMib) / tenThousands)));
        report.add(Figure.stated("RSS after a collection, %,d instances there".formatted(population.size()), "MiB", List.of(resident)));
        report.add(Figure.stated("RSS after load, %,d instances there".formatted(population.size()), "MiB", List.of(busy)));
    }
}
