package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A thousand instances in one call: until it is answered, and until the last of them runs.
final class LaunchThousand implements Scenario {
    private static final int COUNT = 1_000;

    @Override
    public String name() {
        return "launch-thousand";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        var access = cloud.account("launch-thousand");
        var image = cloud.image();
        var running = new ArrayList<Double>();
        var answered = Scenario.sampled(() -> {
            try (var connection = new Connection(access)) {
                long begun = System.nanoTime();
                var launched = Instances.launch(connection, image, COUNT);
                long answer = System.nanoTime() - begun;
                Instances.awaitNone(connection, "pending");
                running.add((System.nanoTime() - begun) / 1e9);
                if (launched.size() != COUNT) {
                    throw new IllegalStateException("launched " + launched.size());
                }
                Instances.terminate(connection, launched);
                return Sample.of(new long[] {answer}, answer, 0);
            }
        });
        report.add(Figure.atMost("1,000 instances in one RunInstances: answered", 300, "ms",
                answered.stream().map(sample -> sample.millis(1)).toList()));
        report.add(Figure.atMost("1,000 instances in one RunInstances: all running", 5, "s", List.copyOf(running.subList(running.size() - SAMPLES, running.size()))));
    }
}
