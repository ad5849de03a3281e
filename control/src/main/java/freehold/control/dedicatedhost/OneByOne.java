package freehold.control.dedicatedhost;

import freehold.control.operation.Change;
import freehold.model.ec2.UnsuccessfulItem;
import freehold.model.ec2.UnsuccessfulItemError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What came of a change of several hosts, each of which may be refused for itself.
record OneByOne(List<String> successful, List<UnsuccessfulItem> unsuccessful) {
    /// Why one was refused. Codes stand here as EC2 writes them in lists, with whose fault it is.
    record Trouble(String code, String message) {}

    /// @param change of one host; empty if it was made
    static OneByOne of(List<String> ids, Change call, Function<DedicatedHost, Optional<Trouble>> change) {
        var successful = new ArrayList<String>();
        var unsuccessful = new ArrayList<UnsuccessfulItem>();
        for (var id : new LinkedHashSet<>(ids).stream().map(DedicatedHostId::new).toList()) {
            var trouble = call.find(DedicatedHost.TYPE, id)
                    .filter(DedicatedHost::isHad)
                    .map(change)
                    .orElseGet(() -> Optional.of(new Trouble("Client.InvalidHostID.NotFound", "The specified host ID '" + id + "' does not exist")));
            if (trouble.isEmpty()) {
                successful.add(id.value());
            } else {
                unsuccessful.add(UnsuccessfulItem.builder()
                        .resourceId(id.value())
                        .error(UnsuccessfulItemError.builder().code(trouble.get().code()).message(trouble.get().message()).build())
                        .build());
            }
        }
        return new OneByOne(successful, unsuccessful);
    }
}
