package freehold.server.demo;

import freehold.server.client.Ec2;
import java.util.ArrayDeque;
import java.util.Deque;

/// What the demonstration has made, so that it can be taken away again, the last first.
final class Possessions {
    private interface Removal {
        void run(Guest guest) throws Exception;
    }

    private final Ec2 ec2;
    private final Deque<Removal> removals = new ArrayDeque<>();

    Possessions(Ec2 ec2) {
        this.ec2 = ec2;
    }

    void keyPair(String name) {
        removals.push(_ -> ec2.call("DeleteKeyPair", "KeyName", name));
    }

    void group(String id) {
        removals.push(_ -> ec2.call("DeleteSecurityGroup", "GroupId", id));
    }

    void instance(String id) {
        removals.push(guest -> {
            ec2.call("TerminateInstances", "InstanceId.1", id);
            guest.waitUntil(id, "terminated");
        });
    }

    /// @return how many things were removed
    int remove(Guest guest) throws Exception {
        int removed = 0;
        while (!removals.isEmpty()) {
            removals.pop().run(guest);
            removed++;
        }
        return removed;
    }
}
