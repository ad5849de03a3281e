package freehold.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One line of the report: what was measured several times, and what was promised of it.
///
/// @param target   what the median has to reach; 0 for a figure that is only stated
/// @param unit     `/s`, `ms`, `s` or `MiB`
/// @param isFloor  whether more is better
/// @param measured one number per sample
/// @param usedMicros of processor time per request, clients' and database's included; 0 where it is not measured
/// @param p99      of single requests in milliseconds, over the samples; 0 where there is none
record Figure(String what, double target, String unit, boolean isFloor, List<Double> measured, double p99, double p99Target,
        double usedMicros) {
    /// Requests per second.
    static Figure rate(String what, double atLeast, List<Sample> samples) {
        return rate(what, atLeast, samples, 0);
    }

    /// The same where single requests have a limit too.
    static Figure rate(String what, double atLeast, List<Sample> samples, double p99Millis) {
        return new Figure(what, atLeast, "/s", true, samples.stream().map(Sample::perSecond).toList(), p99(samples), p99Millis, used(samples));
    }

    /// How long one request takes.
    static Figure latency(String what, double atMostMillis, List<Sample> samples) {
        return new Figure(what, atMostMillis, "ms", false, samples.stream().map(s -> s.millis(0.5)).toList(), p99(samples), 0, used(samples));
    }

    static Figure atMost(String what, double limit, String unit, List<Double> measured) {
        return new Figure(what, limit, unit, false, measured, 0, 0, 0);
    }

    static Figure stated(String what, String unit, List<Double> measured) {
        return new Figure(what, 0, unit, false, measured, 0, 0, 0);
    }

    private static double p99(List<Sample> samples) {
        return median(samples.stream().map(s -> s.millis(0.99)).toList());
    }

    private static double used(List<Sample> samples) {
        return median(samples.stream().map(Sample::usedMicros).toList());
    }

    static double median(List<Double> numbers) {
        var sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    boolean isReached() {
        double median = median(measured);
        boolean enough = target == 0 || (isFloor ? median >= target : median < target);
        return enough && (p99Target == 0 || p99 < p99Target);
    }

    /// The cells of its line.
    List<String> cells() {
        var sorted = measured.stream().sorted().toList();
        var spread = measured.size() == 1 ? "" : text(sorted.getFirst()) + " … " + text(sorted.getLast());
        var latency = p99 == 0 ? "" : number(p99) + " ms";
        return List.of(what, promise(), text(median(measured)), spread, latency, usedMicros == 0 ? "" : number(usedMicros) + " µs", target == 0 ? "" : isReached() ? "yes" : "NO");
    }

    private String promise() {
        var of = Stream.of(target == 0 ? "" : (isFloor ? "≥ " : "< ") + text(target), p99Target == 0 ? "" : "p99 < " + number(p99Target) + " ms");
        return String.join(", ", of.filter(s -> !s.isEmpty()).toList());
    }

    private String text(double number) {
        return number(number) + (unit.equals("/s") ? unit : " " + unit);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%,.0f" : number >= 10 ? "%.1f" : "%.2f", number);
    }
}
