package freehold.agent.ovsdb;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One connection to an OVSDB server over its unix socket (RFC 7047). It connects when first used, and again after it was
/// lost; a call that finds it lost fails, and what it asked for may or may not have happened.
public final class Ovsdb implements AutoCloseable {
    /// One message follows the other on the connection: what comes after one is not its business.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path socket;
    private final String database;
    private @Nullable Connection connection;
    private long number;

    private record Connection(SocketChannel channel, JsonParser in, OutputStream out) {}

    /// @param socket   of the server: `/var/run/ovn/ovnnb_db.sock`
    /// @param database its name: `OVN_Northbound`
    public Ovsdb(Path socket, String database) {
        this.socket = socket;
        this.database = database;
    }

    /// The rows of a table that match all conditions.
    ///
    /// @param where   conditions, each of `[column, function, value]` in OVSDB's notation
    /// @param columns what to read of each, `_uuid` among them if wanted
    public List<Row> select(String table, List<Condition> where, List<String> columns) {
        var operation = JSON.createObjectNode().put("op", "select").put("table", table);
        operation.set("where", conditions(where));
        var names = operation.putArray("columns");
        columns.forEach(names::add);
        var rows = new ArrayList<Row>();
        for (var row : transact(List.of(operation)).getFirst().path("rows")) {
            rows.add(Row.read(row));
        }
        return rows;
    }

    /// Carries operations out, all or none.
    ///
    /// @return each one's result
    /// @throws OvsdbException what the server said of the first that failed
    public synchronized List<JsonNode> transact(List<? extends JsonNode> operations) {
        var params = JSON.createArrayNode().add(database);
        operations.forEach(params::add);
        var results = call("transact", params);
        var answers = new ArrayList<JsonNode>();
        for (var result : results) {
            if (result.hasNonNull("error")) {
                throw new OvsdbException(result.path("error").asString() + ": " + result.path("details").asString(""));
            }
            answers.add(result);
        }
        return answers;
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array() {
        return JSON.createArrayNode();
    }

    static ArrayNode conditions(List<Condition> where) {
        var all = JSON.createArrayNode();
        where.forEach(condition -> all.add(
                JSON.createArrayNode().add(condition.column()).add(condition.function()).add(Row.write(condition.value(), _ -> {
                    throw new IllegalArgumentException("no reference in a condition");
                }))));
        return all;
    }

    /// @param function `==`, `includes`, …
    public record Condition(String column, String function, Object value) {}

    @Override
    public synchronized void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.channel.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private JsonNode call(String method, ArrayNode params) {
        try {
            var open = connection == null ? connect() : connection;
            connection = open;
            long id = ++number;
            send(open, JSON.createObjectNode().put("method", method).set("params", params).asObject().put("id", id));
            return answer(open, id);
        } catch (IOException | RuntimeException failure) {
            if (!(failure instanceof OvsdbException)) {
                close();
            }
            throw failure instanceof IOException io
                    ? new UncheckedIOException("no answer from the database at " + socket + ": " + io.getMessage(), io)
                    : (RuntimeException) failure;
        }
    }

    private Connection connect() throws IOException {
        var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        // From a reader: given bytes, the parser would wait for some at once, to see how they are encoded.
        var in = new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8);
        return new Connection(channel, JSON.createParser(in), Channels.newOutputStream(channel));
    }

    private static void send(Connection open, JsonNode message) throws IOException {
        open.out.write(JSON.writeValueAsBytes(message));
        open.out.flush();
    }

    /// Reads until the answer to our request comes; on the way answers the server's own question whether we are there.
    private static JsonNode answer(Connection open, long id) throws IOException {
        while (true) {
            if (open.in.nextToken() == null) {
                throw new IOException("the server closed the connection");
            }
            JsonNode message = JSON.readTree(open.in);
            if (message.path("method").asString("").equals("echo")) {
                var reply = JSON.createObjectNode();
                reply.set("id", message.path("id"));
                reply.set("result", message.path("params"));
                reply.putNull("error");
                send(open, reply);
            } else if (message.path("id").asLong(-1) == id) {
                if (message.hasNonNull("error")) {
                    throw new OvsdbException(message.path("error").toString());
                }
                return message.path("result");
            }
        }
    }
}
