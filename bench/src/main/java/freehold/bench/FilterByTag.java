package freehold.bench;

import java.io.IOException;

/// DescribeInstances with a filter on a tag that few of the account's instances have: all of them are looked at.
final class FilterByTag implements Scenario {
    private static final int TURNS = 100;
    private static final int SLOW_FROM = 20_000;

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        population.fill();
        measure(cloud, population, Population.MIDDLING, report);
        if (population.ids(Population.LARGE).size() >= SLOW_FROM) {
            measure(cloud, population, Population.LARGE, report);
        }
    }

    private static void measure(Cloud cloud, Population population, String account, Report report) throws IOException {
        int size = population.ids(account).size();
        var access = population.access(account);
        var load = cloud.load(access);
        var samples = Scenario.sampled(() -> load.times(1, TURNS, (connection, _, _) -> {
            int found = connection.call("DescribeInstances", "Filter.1.Name", "tag:role", "Filter.1.Value.1", "database").all("amiLaunchIndex").size();
            if (found != Population.DATABASES) {
                throw new IllegalStateException("the filter found " + found);
            }
        }));
        report.add(Figure.latency("DescribeInstances by tag over an account's %,d".formatted(size), size < SLOW_FROM ? 10 : 40, samples));
    }
}
