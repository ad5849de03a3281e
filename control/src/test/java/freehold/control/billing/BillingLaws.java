package freehold.control.billing;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.instance.Instance;
import freehold.control.volume.Volume;
import freehold.kernel.store.View;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What always holds between the cloud and its meters: an instance runs exactly while one interval is open, a volume exists
/// exactly while one is, and the intervals of one thing never overlap.
public final class BillingLaws {
    private BillingLaws() {}

    public static void check(View view) {
        assertThat(view.all(Usage.KIND).stream().filter(u -> u.to() == null).map(Usage::instance))
                .as("instances with an open interval")
                .containsExactlyInAnyOrderElementsOf(view.all(Instance.TYPE.kind()).stream()
                        .filter(i -> i.state() == Instance.State.RUNNING)
                        .map(i -> i.id().value())
                        .toList());
        assertThat(view.all(VolumeUsage.KIND).stream().filter(u -> u.to() == null).map(VolumeUsage::volume))
                .as("volumes with an open interval")
                .containsExactlyInAnyOrderElementsOf(
                        view.all(Volume.TYPE.kind()).stream().map(v -> v.id().value()).toList());
        view.all(Usage.KIND).stream().collect(Collectors.groupingBy(Usage::instance)).forEach(BillingLaws::oneAfterTheOther);
        view.all(VolumeUsage.KIND).stream().collect(Collectors.groupingBy(VolumeUsage::volume)).forEach(BillingLaws::oneAfterTheOther);
    }

    private static void oneAfterTheOther(String resource, List<? extends Interval> intervals) {
        Interval before = null;
        for (var interval : intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            if (before != null) {
                assertThat(before.to()).as(resource).isNotNull().isBeforeOrEqualTo(interval.from());
            }
            before = interval;
        }
    }
}
