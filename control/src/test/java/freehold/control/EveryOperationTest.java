package freehold.control;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.operation.Operation;
import freehold.kernel.Fault;
import freehold.model.Member;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for all operations, so that a new one that breaks it breaks the build.
class EveryOperationTest {
    static final TestCloud CLOUD = new TestCloud();
    static final Ec2 alice = CLOUD.signIn("alice");

    static Stream<String> operations() {
        return CLOUD.operations().stream().map(o -> o.api().name()).sorted();
    }

    static Stream<String> withFilters() {
        return operations().filter(name -> has(name, "Filter.Name") && !CLOUD.operation(name).isEmptyByDesign() && !asksForMore(name));
    }

    static Stream<String> inPages() {
        return operations().filter(name -> CLOUD.operation(name).api().hasPages() && !asksForMore(name));
    }

    static Stream<String> withDryRun() {
        return operations().filter(name -> CLOUD.operation(name).api().hasDryRun() && !asksForMore(name));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void honoursOnlyParametersThatThereAre(String name) {
        Operation<?, ?> operation = CLOUD.operation(name);
        var paths = operation.api().members().stream().map(Member::path).toList();
        for (var honoured : operation.honours()) {
            assertThat(paths).as(honoured).anyMatch(path -> path.equals(honoured) || path.startsWith(honoured + "."));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesAParameterThatThereIsNot(String name) {
        var refused = alice.refused(name, "Colour", "red");
        if (!refused.message().equals("No instances specified")) { // as EC2 says of a parameter that is missing
            assertThat(refused.code()).isIn("UnknownParameter", "MissingParameter");
        }
    }

    @ParameterizedTest
    @MethodSource("withFilters")
    void refusesAFilterThatThereIsNot(String name) {
        var fault = alice.refused(name, "Filter.1.Name", "colour", "Filter.1.Value.1", "red");
        assertThat(fault.code()).isEqualTo("InvalidParameterValue");
        assertThat(fault.message()).isEqualTo("The filter 'colour' is invalid");
    }

    @ParameterizedTest
    @MethodSource("inPages")
    void knowsAPageItDidNotBegin(String name) {
        assertThat(alice.code(name, "NextToken", "no token of ours")).isEqualTo("InvalidNextToken");
        if (has(name, "MaxResults")) {
            assertThat(alice.code(name, "MaxResults", "0")).isEqualTo("InvalidParameterValue");
        }
    }

    @ParameterizedTest
    @MethodSource("withDryRun")
    void answersADryRun(String name) {
        var fault = alice.refused(name, "DryRun", "true");
        // or it wants to be told more, which the model does not say
        assertThat(fault.code()).isIn("DryRunOperation", "MissingParameter");
        assertThat(fault.status()).isLessThan(500);
    }

    private static boolean has(String name, String path) {
        return CLOUD.operation(name).api().members().stream().anyMatch(member -> member.path().equals(path));
    }

    /// Whether it can't be asked without parameters.
    private static boolean asksForMore(String name) {
        try {
            alice.call(name);
            return false;
        } catch (Fault fault) {
            return true;
        }
    }
}
