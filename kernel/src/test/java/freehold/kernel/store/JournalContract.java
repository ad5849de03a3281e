package freehold.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.store.Journal.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every journal obeys.
public abstract class JournalContract {
    /// An empty journal that others may append to as well.
    protected abstract Journal journal();

    /// The same journal, as another process has it.
    protected abstract Journal sameJournal();

    @Test
    void beginsEmpty() {
        assertThat(journal().head()).isZero();
        assertThat(replay(journal(), 0)).isEmpty();
    }

    @Test
    void anAppendRaisesTheHeadByOneHoweverManyEntriesItHas() {
        assertThat(journal().append(0, List.of(entry("a", "1"), entry("b", "2")))).isTrue();
        assertThat(journal().head()).isEqualTo(1);
        assertThat(journal().append(1, List.of())).isTrue();
        assertThat(journal().head()).isEqualTo(2);
    }

    @Test
    void anAppendToAnotherHeadWritesNothing() {
        journal().append(0, List.of(entry("a", "1")));
        assertThat(journal().append(0, List.of(entry("a", "2"), entry("b", "2")))).isFalse();
        assertThat(journal().append(2, List.of(entry("a", "2")))).isFalse();
        assertThat(journal().head()).isEqualTo(1);
        assertThat(replay(journal(), 0)).containsExactlyEntriesOf(Map.of("a", "1"));
    }

    @Test
    void replaysTheNewestOfEachKey() {
        journal().append(0, List.of(entry("a", "1"), entry("b", "1")));
        journal().append(1, List.of(entry("a", "2")));
        assertThat(replay(journal(), 0)).isEqualTo(Map.of("a", "2", "b", "1"));
        assertThat(replay(journal(), 1)).isEqualTo(Map.of("a", "2"));
        assertThat(replay(journal(), 2)).isEmpty();
    }

    @Test
    void tellsLateReadersOfWhatIsGone() {
        journal().append(0, List.of(entry("a", "1"), entry("b", "1")));
        journal().append(1, List.of(new Entry("thing", "a", "", null)));
        var seen = new HashMap<String, Entry>();
        assertThat(journal().replay(1, e -> seen.put(e.id(), e))).isEqualTo(2);
        assertThat(seen).containsOnlyKeys("a");
        assertThat(seen.get("a").body()).isNull();
        assertThat(replay(journal(), 0)).isEqualTo(Map.of("b", "1"));
    }

    @Test
    void keepsKindsAndOwnersApart() {
        journal().append(0, List.of(
                new Entry("fish", "1", "alice", "{\"n\": 1}"), new Entry("bird", "1", "bob", "{\"n\": 2}")));
        var seen = new ArrayList<Entry>();
        journal().replay(0, seen::add);
        assertThat(seen).extracting(Entry::kind, Entry::owner)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("fish", "alice"), org.assertj.core.groups.Tuple.tuple("bird", "bob"));
    }

    @Test
    void anotherProcessSeesWhatWasAppended() {
        journal().append(0, List.of(entry("a", "1")));
        assertThat(sameJournal().head()).isEqualTo(1);
        assertThat(sameJournal().append(0, List.of(entry("a", "2")))).isFalse();
        assertThat(sameJournal().append(1, List.of(entry("a", "3")))).isTrue();
        assertThat(replay(journal(), 1)).isEqualTo(Map.of("a", "3"));
    }

    @Test
    void keepsAnyText() {
        var text = "quotes \" ' \\ $1 ? {} \t\n 서울 🏠 \u0001 ";
        journal().append(0, List.of(entry(text, text)));
        assertThat(replay(journal(), 0)).isEqualTo(Map.of(text, text));
    }

    @Test
    void carriesLargeAppends() {
        var entries = IntStream.range(0, 10_000).mapToObj(n -> entry("key-" + n, "x".repeat(200))).toList();
        assertThat(journal().append(0, entries)).isTrue();
        assertThat(replay(journal(), 0)).hasSize(10_000);
    }

    @Test
    void onlyOneOfManyWritersMovesTheHead() throws Exception {
        var won = new AtomicInteger();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int w = 0; w < 8; w++) {
                var mine = w % 2 == 0 ? journal() : sameJournal();
                var name = "writer-" + w;
                writers.submit(() -> {
                    for (long head = 0; head < 50; head = mine.head()) {
                        if (mine.append(head, List.of(entry(name + "-" + head, "x"), entry("shared", name)))) {
                            won.incrementAndGet();
                        }
                    }
                });
            }
        }
        assertThat(journal().head()).isEqualTo(won.get());
        assertThat(replay(journal(), 0)).hasSize(won.get() + 1);
    }

    @Test
    void isWhatAMapWouldBe() {
        long seed = Long.getLong("freehold.seed", new SplittableRandom().nextLong(1_000_000));
        var random = new SplittableRandom(seed);
        var model = new HashMap<String, String>();
        long head = 0;
        for (int step = 0; step < 500; step++) {
            var entries = new HashMap<String, Entry>();
            for (int n = random.nextInt(5); n > 0; n--) {
                var id = "id-" + random.nextInt(50);
                entries.put(id, random.nextInt(4) == 0 ? new Entry("thing", id, "", null) : entry(id, "v" + random.nextInt()));
            }
            boolean isRight = random.nextInt(10) > 0;
            assertThat(journal().append(isRight ? head : head + 1 + random.nextInt(3), List.copyOf(entries.values())))
                    .as("seed " + seed).isEqualTo(isRight);
            if (isRight) {
                head++;
                entries.forEach((id, entry) -> {
                    if (entry.body() == null) {
                        model.remove(id);
                    } else {
                        model.put(id, Json.read(String.class, entry.body()));
                    }
                });
            }
        }
        assertThat(journal().head()).as("seed " + seed).isEqualTo(head);
        assertThat(replay(sameJournal(), 0)).as("seed " + seed).isEqualTo(model);
    }

    protected static Entry entry(String id, String text) {
        return new Entry("thing", id, "somebody", Json.write(text));
    }

    /// What is there after a replay, by id.
    protected static Map<String, String> replay(Journal journal, long after) {
        var all = new HashMap<String, String>();
        long head = journal.replay(after, e -> {
            if (e.body() != null) {
                all.put(e.id(), Json.read(String.class, e.body()));
            }
        });
        assertThat(head).isEqualTo(journal.head());
        return all;
    }
}
