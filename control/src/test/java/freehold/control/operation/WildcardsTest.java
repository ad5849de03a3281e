package freehold.control.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "a, a, true", "a, b, false", "a, '', false", "'', '', true", "'', a, false",
        "*, '', true", "*, abc, true", "a*, a, true", "a*, ba, false", "*a, ba, true", "*a*b, xaxxb, true", "*a*b, xbxxa, false",
        "?, a, true", "?, '', false", "a?c, abc, true", "a?c, ac, false", "*?, '', false", "**, a, true",
        "a*b*c, abbc, true", "a*b*c, abcb, false", "*ab, aab, true", "*abc*, ababc, true",
        "\\*, *, true", "\\*, a, false", "\\?, ?, true", "\\\\, \\, true", "\\a, a, true", "a\\, a\\, true", "*amazon\\*, amazon*, true",
        "[a], a, false", "., a, false", "a.b*, a.bc, true", "^a$, a, false"})
    void match(String pattern, String text, boolean matches) {
        assertThat(Wildcards.of(pattern).test(text)).isEqualTo(matches);
    }

    @Test
    void matchLinesAndWideCharacters() {
        assertThat(Wildcards.of("a*b").test("a\nb")).isTrue();
        assertThat(Wildcards.of("*웹*").test("큰 웹 서버")).isTrue();
    }

    /// A regular expression would not be done in a lifetime.
    @Test
    void areDoneWithAPatternMadeToLast() {
        var pattern = Wildcards.of("*a".repeat(100) + "*b");
        var text = "a".repeat(256);
        assertThatNoException().isThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
                assertThat(pattern.test(text)).isFalse();
            }
        });
    }
}
