package freehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.kernel.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParamsTest {
    @Test
    void decodesTextOfAnyScript() {
        var params = form("A=%EC%84%9C%EC%9A%B8+%26+%3D&B=&C&%44=plain%2Bplus");
        assertThat(params.string("A")).isEqualTo("서울 & =");
        assertThat(params.string("B")).isEmpty();
        assertThat(params.string("C")).isEmpty();
        assertThat(params.string("D")).isEqualTo("plain+plus");
    }

    @Test
    void ordersListsByIndexAndAllowsGaps() {
        var items = form("Id.10=c&Id.2=b&Id.1=a").list("Id");
        assertThat(Params.map(items, Params::string)).containsExactly("a", "b", "c");
        assertThat(Params.map(form("Id.1=b&Id.0=a").list("Id"), Params::string)).as("from 0 on").containsExactly("a", "b");
    }

    @Test
    void aListOfOneNeedsNoIndex() {
        var params = form("Id=a&Other=b&Other.1=c&Filter=d");
        assertThat(Params.map(params.list("Id"), Params::string)).containsExactly("a");
        assertThat(Params.map(params.list("Other"), Params::string)).containsExactly("c");
        assertThat(params.list("Filter").getFirst().string("Name")).isNull();
        assertThatThrownBy(params::refuseUnread).as("both ways at once").hasMessage("The parameter Other is not recognized");
        assertThat(form("Tags.member=a").list("Tags", "member")).as("of the query protocol").isEmpty();
    }

    @Test
    void namesPathsWithoutIndexesAndWithoutWhatEveryRequestHas() {
        var params = form("Action=X&Version=1&X-Amz-Date=1&NetworkInterface.1.SubnetId=a&NetworkInterface.2.SubnetId=b&Filter.1.Value.3=v");
        assertThat(params.paths()).containsExactly("NetworkInterface.SubnetId", "Filter.Value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=%", "A=%4", "A=%zz", "A=%ff", "%C0%80=1", "A=%ED%A0%80", ".A=1", "A.=1", "A..B=1", "=1", "A=1&A=2", "A=1&A=1"})
    void refusesWhatIsNotWellFormed(String form) {
        assertCode("MalformedQueryString", () -> form(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Id.10001=a", "Id.99999999999999999999=a", "Id.1=a&Id.01=b"})
    void refusesIndexesOutOfBounds(String form) {
        assertCode("InvalidParameterValue", () -> form(form).list("Id"));
    }

    @Test
    void anIndexThatIsNoNumberIsAnUnknownParameter() {
        var params = form("Id.x=a");
        assertThat(params.list("Id")).isEmpty();
        assertThatThrownBy(params::refuseUnread).hasMessage("The parameter Id.x is not recognized");
    }

    @Test
    void textWhereAStructureShouldBeIsAnUnknownParameter() {
        var params = form("Placement=x");
        assertThat(params.structure("Placement").string("Tenancy")).isNull();
        assertCode("UnknownParameter", params::refuseUnread);
    }

    @Test
    void anEmptyListMayBeSaid() {
        var params = form("Id=&Tags.member=");
        assertThat(params.list("Id")).isEmpty();
        assertThat(params.list("Tags", "member")).isEmpty();
        assertThatCode(params::refuseUnread).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"2147483648", "1.5", "''", "0x10", "'1 '"})
    void refusesWhatIsNoInteger(String text) {
        assertThatThrownBy(() -> Params.of(Map.of("N", text)).integer("N"))
                .hasMessage("Invalid value '" + text + "' for N: must be an integer");
    }

    @Test
    void readsEveryScalar() {
        var params = form("T=2024-01-01T01:00:00.5%2B01:00&E=86400&B=dmFsdWU%3D&Yes=True&No=false&L=9999999999&D=1.5");
        assertThat(params.timestamp("T")).isEqualTo(Instant.parse("2024-01-01T00:00:00.500Z"));
        assertThat(params.timestamp("E")).isEqualTo(Instant.ofEpochSecond(86400));
        assertThat(params.blob("B")).isEqualTo("value".getBytes(StandardCharsets.UTF_8));
        assertThat(params.bool("Yes")).isTrue();
        assertThat(params.bool("No")).isFalse();
        assertThat(params.longInteger("L")).isEqualTo(9_999_999_999L);
        assertThat(params.decimal("D")).isEqualTo(1.5);
        assertThat(params.integer("Absent")).isNull();
    }

    @Test
    void aBrokenSecretIsNotRepeatedInTheError() {
        assertThatThrownBy(() -> form("UserData=hunter2!").blob("UserData")).hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesTreesThatAreTooDeepOrTooLarge() {
        assertCode("MalformedQueryString", () -> form("a" + ".a".repeat(Params.MAX_DEPTH) + "=1"));
        assertCode("MalformedQueryString", () -> form("a&".repeat(Params.MAX_PARAMETERS + 1)));
    }

    @Test
    void anyBytesAreReadOrRefusedInWords() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var alphabet = "aB.1%=&+2Ff\u0000é".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 20_000; round++) {
            var bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = alphabet[random.nextInt(alphabet.length)];
            }
            try {
                var params = Params.ofForm(bytes);
                params.list("a");
                params.paths();
                params.refuseUnread();
            } catch (Fault fault) {
                assertThat(fault.status()).as("seed %d", seed).isEqualTo(400);
            }
        }
    }

    private static void assertCode(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Fault.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static Params form(String form) {
        return Params.ofForm(form.getBytes(StandardCharsets.UTF_8));
    }
}
