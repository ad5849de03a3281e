package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What is written on one connection is read on another as soon as it is acknowledged: made, tagged, and gone again. An answer
/// that does not have it is a miss; one that says it was never there ends the run.
final class ReadAfterWrite implements Scenario {
    private static final int PAIRS_PER_TURN = 3;
    private static final int TURNS = 420;

    @Override
    public String name() {
        return "consistency";
    }

    @Override
    public void run(Cloud cloud, Population population, Report report) throws IOException {
        var access = cloud.account("consistency");
        var readers = new ArrayList<Connection>();
        try {
            for (int i = 0; i < Load.CLIENTS; i++) {
                readers.add(new Connection(access));
            }
            var misses = new AtomicLong();
            cloud.load(access).times(Load.CLIENTS, TURNS, (writer, client, turn) ->
                    misses.addAndGet(missed(writer, readers.get(client), client + "-" + turn)));
            report.add(Figure.atMost("Read after write, %d clients: of %,d not seen".formatted(Load.CLIENTS, Load.CLIENTS * TURNS * PAIRS_PER_TURN),
                    1, "misses", List.of((double) misses.get())));
        } finally {
            for (var reader : readers) {
                reader.close();
            }
        }
    }

    private static int missed(Connection writer, Connection reader, String name) throws IOException {
        int missed = 0;
        var group = writer.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "bench").first("groupId");
        if (!reader.call("DescribeSecurityGroups", "GroupId.1", group).all("groupName").contains(name)) {
            missed++;
        }
        writer.call("CreateTags", "ResourceId.1", group, "Tag.1.Key", "turn", "Tag.1.Value", name);
        if (!reader.call("DescribeTags", "Filter.1.Name", "resource-id", "Filter.1.Value.1", group).all("value").contains(name)) {
            missed++;
        }
        writer.call("DeleteSecurityGroup", "GroupId", group);
        if (!reader.call("DescribeSecurityGroups", "Filter.1.Name", "group-id", "Filter.1.Value.1", group).all("groupId").isEmpty()) {
            missed++;
        }
        return missed;
    }
}
