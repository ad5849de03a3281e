package freehold.bench;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// RunInstances of one instance each. What was launched in one sample is gone before the next.
final class Launch implements Scenario {
    private static final int TURNS = 300;

    @Override
    public String name() {
        return "launch";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        var access = cloud.account("launch");
        var load = cloud.load(access);
        var image = cloud.image();
        var samples = Scenario.sampled(() -> {
            Queue<String> launched = new ConcurrentLinkedQueue<>();
            var sample = load.times(Load.CLIENTS, TURNS,
                    (connection, _, _) -> launched.addAll(Instances.launch(connection, image, 1)));
            try (var connection = new Connection(access)) {
                Instances.awaitNone(connection, "pending");
                Instances.terminate(connection, List.copyOf(launched));
            }
            return sample;
        });
        report.add(Figure.rate("RunInstances, one instance each, " + population.size() + " there", 1_000, samples, 50));
    }
}
