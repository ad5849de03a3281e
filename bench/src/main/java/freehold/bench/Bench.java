package freehold.bench;

import freehold.server.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Where a run begins: `bench/run` has a cloud ready and says where it is.
public final class Bench {
    private static final int OPTIONS = 5;

    private Bench() {}

    /// @param arguments launcher, home folder, number of hosts, of instances, of accounts, and the names of scenarios; none for all
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var cloud = new Cloud(Path.of(arguments[0]), new Home(Path.of(arguments[1])), Integer.parseInt(arguments[2]));
        var population = new Population(cloud, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        var report = new Report(System.out);
        report.say(Surroundings.text(cloud.home().path()));
        for (var scenario : chosen(all(cloud), List.of(arguments).subList(OPTIONS, arguments.length))) {
            report.say(scenario.name() + ", at a load average of " + Surroundings.load());
            scenario.run(cloud, population, report);
        }
        report.say("");
        report.print();
        System.exit(report.isReached() ? 0 : 1);
    }

    /// In the order in which they can follow each other: the population only grows.
    private static List<Scenario> all(Cloud cloud) throws IOException {
        return List.of(new Idle(), new Launch(), new LaunchThousand(), new DescribeOne(), new DescribePage(), new FilterByTag(),
                new TagInstances(), new AuthorizeIngress(), new ReadAfterWrite(), new Memory(cloud));
    }

    private static List<Scenario> chosen(List<Scenario> all, List<String> names) {
        var known = all.stream().map(Scenario::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("the scenarios are " + String.join(", ", known));
        }
        return all.stream().filter(scenario -> names.isEmpty() || names.contains(scenario.name())).toList();
    }
}
