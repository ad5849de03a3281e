package freehold.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import freehold.control.operation.Conduct;
import freehold.kernel.Fault;
import freehold.model.Member;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every [Check] of every operation, called as `operations.table` says. A new operation has a line there, or this fails.
///
/// What does not hold stands in `operations.exempt`, `OPERATION CHECK` by line, or `OPERATION` if it has no line in the table yet.
/// That list only shrinks: what holds after all must leave it.
class EveryOperationAsClientsCallTest {
    /// Lower it when a line leaves the list. Never raise it.
    private static final int EXEMPTIONS = 0;

    private static final Calls CALLS = Calls.read();
    private static final TreeSet<String> EXEMPT = new TreeSet<>(Calls.lines("operations.exempt"));

    static Stream<Arguments> everything() {
        var cloud = new TestCloud();
        return CALLS.byOperation().values().stream().flatMap(call -> Arrays.stream(Check.values())
                .filter(check -> check.isFor(cloud.operation(call.operation()), call))
                .map(check -> Arguments.of(call.operation(), check)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everything")
    void holds(String operation, Check check) {
        var call = CALLS.byOperation().get(operation);
        if (!EXEMPT.contains(operation + " " + check)) {
            check.of(call);
            return;
        }
        try {
            check.of(call);
        } catch (AssertionError | Fault stillSo) {
            return;
        }
        fail("this holds now: take it from operations.exempt, and lower EXEMPTIONS");
    }

    @Test
    void everyOperationIsInTheTable() {
        var there = new TreeSet<String>();
        new TestCloud().operations().forEach(operation -> there.add(operation.api().name()));
        var called = new TreeSet<>(CALLS.byOperation().keySet());
        EXEMPT.stream().filter(there::contains).forEach(name -> assertThat(called.add(name)).as("not both in the table and exempt: " + name).isTrue());
        assertThat(called).isEqualTo(there);
    }

    /// Every parameter that names a thing by its id is tried with ids of others, of nobody, and with nonsense.
    @Test
    void everyParameterForAnIdIsInTheTable() {
        var cloud = new TestCloud();
        var untried = new TreeSet<String>();
        CALLS.byOperation().forEach((name, call) -> {
            if (call.refusesWith() != null) {
                return; // whatever is named beside
            }
            var tried = Stream.concat(call.least().keySet().stream(), call.also().stream().flatMap(also -> also.params().keySet().stream()))
                    .map(parameter -> parameter.replaceAll("\\.[0-9]+", "")).collect(Collectors.toSet());
            cloud.operation(name).api().members().stream()
                    .map(Member::path)
                    .filter(path -> path.endsWith("Id") && Conduct.isHonoured(cloud.operation(name), path) && !tried.contains(path))
                    .forEach(path -> untried.add(name + " " + path));
        });
        Calls.lines("operations.otherids").forEach(other -> untried.removeIf(path -> path.contains(other)));
        assertThat(untried).isEmpty();
    }

    @Test
    void theListOfExemptionsOnlyShrinks() {
        assertThat(EXEMPT).hasSize(EXEMPTIONS);
        var known = new TreeSet<String>();
        everything().forEach(each -> known.add(each.get()[0] + " " + each.get()[1]));
        new TestCloud().operations().forEach(operation -> known.add(operation.api().name()));
        assertThat(known).containsAll(EXEMPT);
    }
}
