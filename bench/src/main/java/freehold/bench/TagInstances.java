package freehold.bench;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;

/// CreateTags on one instance: the shortest durable change there is.
final class TagInstances implements Scenario {
    private static final double SECONDS = 3;

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        population.fill();
        var ids = population.ids(Population.LARGE);
        var access = population.access(Population.LARGE);
        var load = cloud.load(access);
        var chances = Stream.generate(() -> new Random(11)).limit(Load.CLIENTS).toList();
        var samples = Scenario.sampled(() -> load.during(Load.CLIENTS, SECONDS, (connection, client, turn) ->
                connection.call("CreateTags", "ResourceId.1", ids.get(chances.get(client).nextInt(ids.size())),
                        "Tag.1.Key", "turn", "Tag.1.Value", client + "-" + turn)));
        report.add(Figure.rate("CreateTags on one instance, %,d there".formatted(population.size()), 2_000, samples));
    }
}
