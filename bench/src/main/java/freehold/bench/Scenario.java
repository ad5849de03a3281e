package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One thing that is measured.
interface Scenario {
    /// As the command line calls it.
    String name();

    void run(Cloud cloud, Population population, Report report) throws IOException;

    /// So often, after some times that do not count: a control plane that has just started is still being compiled.
    int SAMPLES = 5;

    long WARM_UP_NANOS = 15_000_000_000L;

    interface Measure {
        Sample take() throws IOException;
    }

    static List<Sample> sampled(Measure measure) throws IOException {
        var samples = new ArrayList<Sample>();
        long begun = System.nanoTime();
        do {
            measure.take();
        } while (System.nanoTime() - begun < WARM_UP_NANOS);
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(measure.take());
        }
        return samples;
    }
}
