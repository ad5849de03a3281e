package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Clients that ask at once, each one request after another on a connection of its own.
///
/// @param access whose requests they are
record Load(Access access, Processors processors) {
    /// Clients at once, where a scenario says nothing else.
    static final int CLIENTS = 8;

    /// Requests of one client in one sample, however long that may take.
    private static final int REQUESTS_LIMIT = 200_000;

    /// One client's request.
    interface Request {
        /// @param client from 0
        /// @param turn   from 0, of this client in this sample
        void send(Connection connection, int client, int turn) throws IOException;
    }

    /// As many requests as can be answered in that time.
    Sample during(int clients, double seconds, Request request) throws IOException {
        long limit = (long) (seconds * 1e9);
        return run(clients, request, (begun, _) -> System.nanoTime() - begun < limit);
    }

    /// Just so many requests of each client.
    Sample times(int clients, int turns, Request request) throws IOException {
        return run(clients, request, (_, turn) -> turn < turns);
    }

    private interface GoesOn {
        boolean test(long begun, int turn);
    }

    private Sample run(int clients, Request request, GoesOn goesOn) throws IOException {
        var connections = new ArrayList<Connection>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                connections.add(new Connection(access));
            }
            long used = processors.used();
            long begun = System.nanoTime();
            var work = new ArrayList<Callable<long[]>>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                work.add(() -> client(connections.get(client), client, request, begun, goesOn));
            }
            var done = threads.invokeAll(work);
            long elapsed = System.nanoTime() - begun;
            return Sample.of(joined(done), elapsed, processors.used() - used);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted under load", interrupted);
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static long[] client(Connection connection, int client, Request request, long begun, GoesOn goesOn) throws IOException {
        var nanos = new long[1024];
        int turn = 0;
        for (; turn < REQUESTS_LIMIT && goesOn.test(begun, turn); turn++) {
            if (turn == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * turn);
            }
            long sent = System.nanoTime();
            request.send(connection, client, turn);
            nanos[turn] = System.nanoTime() - sent;
        }
        return Arrays.copyOf(nanos, turn);
    }

    private static long[] joined(List<Future<long[]>> done) throws InterruptedException {
        try {
            var all = new ArrayList<long[]>();
            for (var one : done) {
                all.add(one.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).toArray();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a client under load failed", failed.getCause());
        }
    }
}
