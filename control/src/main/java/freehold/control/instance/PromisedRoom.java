package freehold.control.instance;

import freehold.control.host.Load;
import freehold.hosting.HostId;
import freehold.kernel.store.Kind;
import freehold.kernel.store.View;
import java.time.Instant;

/// Room that an instance waits for: reserved for it, and there as soon as spot instances have left it. It is in no orders to run
/// until then. Kept under its host.
public record PromisedRoom(InstanceId instance, HostId host, Load load, Instant since) {
    public static final Kind<PromisedRoom> KIND =
            Kind.of("promised-room", PromisedRoom.class, p -> p.instance().value(), p -> p.host().value());

    static boolean isAwaited(View view, Instance instance) {
        return view.find(KIND, instance.id().value()).isPresent();
    }
}
