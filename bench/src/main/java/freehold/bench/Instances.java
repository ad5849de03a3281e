package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What scenarios do with instances beside what they measure.
final class Instances {
    /// How long a cloud may take for what is asked of it here, before the run is given up.
    private static final long LIMIT_NANOS = 120_000_000_000L;

    private static final int POLL_MILLIS = 20;

    private Instances() {}

    /// @param more of RunInstances' parameters, names and values in turn
    /// @return ids
    static List<String> launch(Connection connection, String image, int count, String... more) throws IOException {
        var parameters = new ArrayList<>(List.of("ImageId", image, "InstanceType", "t3.nano",
                "MinCount", Integer.toString(count), "MaxCount", Integer.toString(count)));
        parameters.addAll(List.of(more));
        return connection.call("RunInstances", parameters.toArray(String[]::new)).all("instanceId").stream().distinct().toList();
    }

    /// Returns when no instance of the account is in that state.
    static void awaitNone(Connection connection, String state) throws IOException {
        long begun = System.nanoTime();
        while (!connection.call("DescribeInstances", "MaxResults", "5",
                "Filter.1.Name", "instance-state-name", "Filter.1.Value.1", state).all("instanceId").isEmpty()) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new IllegalStateException("instances stay " + state);
            }
            pause(POLL_MILLIS);
        }
    }

    /// Returns when they are gone, and their rooms and addresses with them.
    static void terminate(Connection connection, List<String> ids) throws IOException {
        for (int from = 0; from < ids.size(); from += 1_000) {
            var parameters = new ArrayList<String>();
            for (var id : ids.subList(from, Math.min(from + 1_000, ids.size()))) {
                parameters.addAll(List.of("InstanceId." + (parameters.size() / 2 + 1), id));
            }
            connection.call("TerminateInstances", parameters.toArray(String[]::new));
        }
        awaitNone(connection, "shutting-down");
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", interrupted);
        }
    }
}
