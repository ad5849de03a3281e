package freehold.bench;

import java.io.IOException;

/// A page of a thousand instances, asked for by one client.
final class DescribePage implements Scenario {
    private static final int PAGE = 1_000;
    private static final int PAGES = 40;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        population.fill();
        var access = population.access(Population.LARGE);
        var load = cloud.load(access);
        try (var connection = new Connection(access)) {
            int items = connection.call("DescribeInstances", "MaxResults", Integer.toString(PAGE)).all("amiLaunchIndex").size();
            if (items != PAGE) {
                throw new IllegalStateException("a page of " + items);
            }
        }
        var samples = Scenario.sampled(() -> load.times(1, PAGES,
                (connection, _, _) -> connection.call("DescribeInstances", "MaxResults", Integer.toString(PAGE))));
        report.add(Figure.latency("DescribeInstances, page of 1,000, %,d there".formatted(population.size()), 20, samples));
    }
}
