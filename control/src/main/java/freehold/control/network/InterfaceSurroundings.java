package freehold.control.network;

import freehold.kernel.store.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be said of an interface that only concepts built on this one know.
public interface InterfaceSurroundings {
    /// A security group's name; null if there is no such group.
    @Nullable String groupName(View view, String group);

    /// The elastic addresses that an interface has.
    List<Elastic> elastic(View view, NetworkInterface nic);

    /// An elastic address of one of an interface's private ones.
    record Elastic(String privateIp, String publicIp, String allocation, String association) {}
}
