package freehold.control.chaos;

import freehold.control.chaos.Trial.Death;
import freehold.sim.Mishap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Freehold dies at each step of each operation, before and after the step takes effect, and is started again: what was
/// acknowledged happens, what was not can be asked for again, and nothing is left over.
class DeathAtEveryStepTest {
    @TestFactory
    Stream<DynamicContainer> of() {
        return Scenario.all().stream().map(scenario -> DynamicContainer.dynamicContainer(scenario.name(), deaths(scenario)));
    }

    private static Stream<DynamicTest> deaths(Scenario scenario) {
        var length = new Trial(scenario).undisturbed();
        var appends = IntStream.rangeClosed(1, length.appends()).boxed()
                .flatMap(n -> Stream.of(new Death.AtAppend(n, false), new Death.AtAppend(n, true)));
        var requests = IntStream.rangeClosed(1, length.steps()).boxed()
                .flatMap(n -> Stream.of(Mishap.DEATH_BEFORE, Mishap.DEATH_AFTER).map(how -> new Death.AtHost(n, how)));
        return Stream.concat(appends, requests)
                .map(death -> DynamicTest.dynamicTest(death.toString(), () -> new Trial(scenario).with(death)));
    }
}
