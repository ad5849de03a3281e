package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The instances that a scenario finds there: in one large account, one of middling size, and many small ones.
///
/// It only grows, a call of up to a thousand at a time, so that scenarios can be measured at several sizes in one run.
final class Population {
    /// What one call of RunInstances may ask for.
    private static final int BATCH = 1_000;

    /// Of each account, so many instances are tagged `role=database`, for filters to find.
    static final int DATABASES = 10;

    private static final int LARGE_LIMIT = 20_000;
    private static final int MIDDLING_LIMIT = 2_000;

    static final String LARGE = "large";
    static final String MIDDLING = "middling";

    private record Batch(String account, int count) {}

    private final Cloud cloud;
    private final String image;
    private final List<Batch> todo = new ArrayList<>();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private final int limit;
    private int size;

    /// @param instances that it can grow to
    /// @param accounts  that they are dealt to; at least 3
    Population(Cloud cloud, int instances, int accounts) {
        this.cloud = cloud;
        this.image = cloud.image();
        this.limit = instances;
        int large = Math.min(LARGE_LIMIT, instances / 5);
        int middling = Math.min(MIDDLING_LIMIT, instances / 5);
        plan(LARGE, large);
        plan(MIDDLING, middling);
        int left = instances - large - middling;
        for (int small = accounts - 2; small > 0; small--) {
            plan("small-" + small, left / small);
            left -= left / small;
        }
    }

    private void plan(String account, int count) {
        for (int left = count; left > 0; left -= BATCH) {
            todo.add(new Batch(account, Math.min(BATCH, left)));
        }
    }

    int size() {
        return size;
    }

    /// How many there can be.
    int limit() {
        return limit;
    }

    /// Launches all that are planned.
    void fill() throws IOException {
        grow(Integer.MAX_VALUE);
    }

    /// Launches what is missing, and waits until all of it runs.
    void grow(int to) throws IOException {
        while (size < to && !todo.isEmpty()) {
            launch(todo.removeFirst());
        }
    }

    Access access(String account) {
        return cloud.account(account);
    }

    /// The ids of an account's instances.
    List<String> ids(String account) {
        return List.copyOf(ids.getOrDefault(account, List.of()));
    }

    private void launch(Batch batch) throws IOException {
        try (var connection = new Connection(access(batch.account))) {
            var launched = Instances.launch(connection, image, batch.count,
                    "TagSpecification.1.ResourceType", "instance",
                    "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "bench",
                    "TagSpecification.1.Tag.2.Key", "batch", "TagSpecification.1.Tag.2.Value", Integer.toString(todo.size()));
            Instances.awaitNone(connection, "pending");
            var known = ids.computeIfAbsent(batch.account, _ -> new ArrayList<>());
            if (known.isEmpty()) {
                tag(connection, launched);
            }
            known.addAll(launched);
        }
        size += batch.count;
    }

    private static void tag(Connection connection, List<String> launched) throws IOException {
        var chance = new Random(DATABASES);
        var parameters = new ArrayList<>(List.of("Tag.1.Key", "role", "Tag.1.Value", "database"));
        var chosen = chance.ints(0, launched.size()).distinct().limit(Math.min(DATABASES, launched.size())).toArray();
        for (int i = 0; i < chosen.length; i++) {
            parameters.addAll(List.of("ResourceId." + (i + 1), launched.get(chosen[i])));
        }
        connection.call("CreateTags", parameters.toArray(String[]::new));
    }
}
