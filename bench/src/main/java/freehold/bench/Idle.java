package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A control plane without customers: how soon it answers after `./freehold up` is typed, and what it takes while nobody asks.
/// It comes first, since simulated hosts forget their guests with the process.
final class Idle implements Scenario {
    private static final int STARTS = 5;
    private static final int SETTLE_MILLIS = 5_000;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        var starts = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            cloud.down();
            long begun = System.nanoTime();
            cloud.up();
            starts.add((System.nanoTime() - begun) / 1e9);
            Instances.pause(SETTLE_MILLIS);
            memory.add(cloud.residentMib());
        }
        report.add(Figure.atMost("start: `freehold up` until it answers, database included", 2, "s", starts));
        report.add(Figure.atMost("control plane idle, " + cloud.hosts() + " hosts: RSS", 300, "MiB", memory));
        report.add(Figure.stated("control plane idle: heap in use", "MiB", List.of(cloud.heapMib())));
    }
}
