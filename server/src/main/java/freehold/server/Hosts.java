package freehold.server;

import freehold.control.Cloud;
import freehold.control.instance.Consoles;
import freehold.hosting.Fabric;
import java.io.IOException;
import java.nio.file.Path;

/// What the cloud stands on: this machine, or simulated ones.
public interface Hosts extends Consoles, AutoCloseable {
    Fabric fabric();

    /// From now on the hosts do what the cloud orders.
    void connect(Cloud cloud) throws IOException;

    /// Takes in the disk of an image. The file is moved.
    void takeDisk(String image, Path disk) throws IOException;

    /// The agents end; guests go on.
    @Override
    void close() throws IOException;
}
