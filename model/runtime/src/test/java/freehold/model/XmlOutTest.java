package freehold.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class XmlOutTest {
    @Test
    void escapesWhatXmlWouldMisread() {
        assertThat(new XmlOut().text("a", "<b> & \"c\" ]]> 서울 😀").toString()).isEqualTo("<a>&lt;b&gt; &amp; \"c\" ]]&gt; 서울 😀</a>");
    }

    @Test
    void keepsTheOrderOfAnAnswerOfManyPieces() {
        var out = new XmlOut();
        var expected = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            var text = Integer.toString(i).repeat(i % 200);
            out.text("n", text).raw("-");
            expected.append("<n>").append(text).append("</n>-");
        }
        var last = "x".repeat(1_000_000);
        assertThat(out.raw(last).toString()).isEqualTo(expected.append(last).toString());
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(new XmlOut().text("a", (String) null).text("b", (Integer) null).text("c", (Instant) null).toBytes()).isEmpty();
    }

    @Test
    void tellsAListThatIsEmptyFromOneThatNobodySpokeOf() {
        assertThat(new XmlOut().empty("a", Unsaid.list()).empty("b", List.of()).empty("c", Unsaid.copy(null)).empty("d", Unsaid.copy(List.of()))
                .toString()).isEqualTo("<b/><d/>");
        assertThat(Unsaid.ifEmpty(List.of())).isEqualTo(List.of()).isSameAs(Unsaid.list());
        assertThat(Unsaid.ifEmpty(List.of(1))).containsExactly(1);
    }

    @Test
    void writesTimesWithMillisecondsAlways() {
        assertThat(new XmlOut().text("t", Instant.parse("2024-01-01T00:00:00Z")).text("t", Instant.parse("2024-01-01T00:00:00.123456Z")).toString())
                .isEqualTo("<t>2024-01-01T00:00:00.000Z</t><t>2024-01-01T00:00:00.123Z</t>");
    }

    @Test
    void whateverAGuestSaysTheAnswerParses() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(50); i >= 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x10000)));
            }
            var parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(new XmlOut().text("a", text.toString()).toBytes()));
            assertThat(parsed.getDocumentElement().getTextContent()).as("seed %d", seed).hasSize(text.length());
        }
    }

    @Test
    void losesOnlyWhatXmlCannotCarry() throws Exception {
        var parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(new XmlOut().text("a", "x\u0000\u001b\r\n\t\uD800\uFFFE\uFFFDy").toBytes()));
        assertThat(parsed.getDocumentElement().getTextContent()).isEqualTo("x\uFFFD\uFFFD\r\n\t\uFFFD\uFFFD\uFFFDy");
    }
}
