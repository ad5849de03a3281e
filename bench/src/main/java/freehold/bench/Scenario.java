package freehold.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// One thing that is measured.
interface Scenario {
    /// As the command line calls it.
    String name();

    void run(Cloud cloud, Population population, Report report) throws IOException;

    /// Where a scenario says nothing else: so often, after a first time that does not count.
    int SAMPLES = 5;

    interface Measure {
        Sample take() throws IOException;
    }

    static List<Sample> sampled(Measure measure) throws IOException {
        var samples = new ArrayList<Sample>();
        measure.take();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(measure.take());
        }
        return samples;
    }
}
