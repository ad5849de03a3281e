package freehold.bench;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// DescribeInstances of one id: it must not matter how many others there are.
final class DescribeOne implements Scenario {
    private static final double SECONDS = 3;
    private static final List<Integer> SIZES = List.of(1_000, 10_000);

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        for (int size : Stream.concat(SIZES.stream().filter(s -> s < population.limit()), Stream.of(population.limit())).toList()) {
            population.grow(size);
            var access = population.access(Population.LARGE);
            var load = cloud.load(access);
            var ids = population.ids(Population.LARGE);
            var samples = Scenario.sampled(() -> load.during(Load.CLIENTS, SECONDS, one(ids)));
            report.add(Figure.rate("DescribeInstances of one id, %,d there".formatted(population.size()), 7_000, samples));
        }
    }

    private static Load.Request one(List<String> ids) {
        var chances = Stream.generate(() -> new Random(7)).limit(Load.CLIENTS).toList();
        return (connection, client, _) ->
                connection.call("DescribeInstances", "InstanceId.1", ids.get(chances.get(client).nextInt(ids.size())));
    }
}
