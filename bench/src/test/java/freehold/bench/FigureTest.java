package freehold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FigureTest {
    /// Of so many requests in one second, the first took 1 ms, the second 2 ms and so on.
    private static Sample sample(int requests) {
        return Sample.of(LongStream.iterate(requests, n -> n > 0, n -> n - 1).map(n -> n * 1_000_000).toArray(), 1_000_000_000, 2_000_000);
    }

    @Test
    void aSampleKnowsItsRateItsPercentilesAndWhatARequestCost() {
        assertThat(sample(200).perSecond()).isEqualTo(200);
        assertThat(sample(200).millis(0.5)).isEqualTo(100);
        assertThat(sample(200).millis(0.99)).isEqualTo(198);
        assertThat(sample(1).millis(0.99)).isEqualTo(1);
        assertThat(sample(200).usedMicros()).isEqualTo(10);
    }

    @Test
    void aRateIsReachedByTheMedianOfItsSamples() {
        var samples = List.of(sample(90), sample(110), sample(120));
        assertThat(Figure.rate("rate", 110, samples).isReached()).isTrue();
        assertThat(Figure.rate("rate", 111, samples).isReached()).isFalse();
    }

    @Test
    void aRateWithSlowRequestsIsNotReached() {
        assertThat(Figure.rate("rate", 100, List.of(sample(200)), 200).isReached()).isTrue();
        assertThat(Figure.rate("rate", 100, List.of(sample(200)), 198).isReached()).isFalse();
    }

    @Test
    void aLimitIsToBeUndercut() {
        assertThat(Figure.atMost("start", 2, "s", List.of(1.0, 1.9, 9.0)).isReached()).isTrue();
        assertThat(Figure.atMost("start", 2, "s", List.of(1.0, 2.0, 2.1)).isReached()).isFalse();
        assertThat(Figure.stated("memory", "MiB", List.of(1e9)).isReached()).isTrue();
    }

    @Test
    void itsLineSaysWhatWasPromisedAndWhatWasMeasured() {
        assertThat(Figure.rate("launches", 1_000, List.of(sample(1_200), sample(1_300), sample(900)), 5_000).cells())
                .containsExactly("launches", "≥ 1,000/s, p99 < 5,000 ms", "1,200/s", "900/s … 1,300/s", "1,188 ms", "1.67 µs", "yes");
        assertThat(Figure.atMost("start", 2, "s", List.of(2.25)).cells()).containsExactly("start", "< 2.00 s", "2.25 s", "", "", "", "NO");
    }
}
