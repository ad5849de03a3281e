package freehold.control.instancetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypesFileTest {
    private static final String HEADER = "name, vcpus, memory-mib, usd-per-hour, baseline-percent, threads-per-core, hypervisor\n";

    @Test
    void theOwnCatalogueHasTheFamiliesWithTheirFigures() {
        var own = InstanceTypesFile.own();
        assertThat(own.all()).hasSize(3 * 7 + 3 * 8 + 1 + 4 + 6 + 5);
        var micro = own.get("t3.micro");
        assertThat(micro.vcpus()).isEqualTo(2);
        assertThat(micro.memoryMib()).isEqualTo(1024);
        assertThat(micro.baselinePercent()).isEqualTo(10);
        assertThat(micro.usdPerHour()).isEqualTo("0.0104");
        assertThat(own.get("r5.24xlarge").memoryMib()).isEqualTo(768 * 1024);
        assertThat(own.get("c5.9xlarge").isBurstable()).isFalse();
    }

    @Test
    void theOwnCatalogueHasWhatALaunchIsOfThatNamesNoType() {
        var usual = InstanceTypesFile.own().get("m1.small");
        assertThat(usual.memoryMib()).isEqualTo(1740);
        assertThat(usual.hardware().currentGeneration()).isFalse();
    }

    @Test
    void aSizeTwiceAsLargeCostsTwiceAsMuch() {
        var own = InstanceTypesFile.own();
        for (var family : new String[] {"t3", "t3a", "m5", "c5", "r5"}) {
            var large = new BigDecimal(own.get(family + ".large").usdPerHour());
            var larger = new BigDecimal(own.get(family + ".2xlarge").usdPerHour());
            assertThat(larger).as(family).isEqualByComparingTo(large.multiply(BigDecimal.valueOf(4)));
        }
    }

    @Test
    void fourColumnsAreEnough() {
        var type = InstanceTypesFile.read("mine.csv", "# mine\n\nusd-per-hour,name,memory-mib,vcpus\n0.5,x1.big,4096,6\n").get("x1.big");
        assertThat(type.promisedPercent()).isEqualTo(600);
        assertThat(type.hardware().threadsPerCore()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t3.micro, two, 1024, 1           | mine.csv, line 2, column vcpus: 'two' is not a whole number from 1 to 1024
            t3.micro, 0, 1024, 1             | mine.csv, line 2, column vcpus: '0' is not a whole number from 1 to 1024
            t3.micro, 2, , 1                 | mine.csv, line 2, column memory-mib: is empty; give a value
            t3.micro, 2, 1024, -1            | mine.csv, line 2, column usd-per-hour: '-1' is not a number such as 0.0104
            t3.micro, 2, 1024, 1e9           | mine.csv, line 2, column usd-per-hour: '1e9' is not a number such as 0.0104
            T3 Micro, 2, 1024, 1             | mine.csv, line 2, column name: 'T3 Micro' is not a type's name; write FAMILY.SIZE, as t3.micro
            t3.micro, 2, 1024, 1, 101        | mine.csv, line 2, column baseline-percent: '101' is not a whole number from 1 to 100
            t3.micro, 1, 1024, 1, , 2        | mine.csv, line 2, column threads-per-core: 1 vcpus can't be shared out to cores of 2 threads; write 1
            t3.micro, 2, 1024, 1, , 2, kvm   | mine.csv, line 2, column hypervisor: 'kvm' is not one of: nitro, xen
            t3.micro, 2, 1024, 1, , 2, xen, 9| mine.csv, line 2: 8 cells, but there are 7 columns; remove what is too much
            "t3.micro", 2, 1024, 1           | mine.csv, line 2: cells can't be quoted; remove the quotes
            """)
    void aWrongCellIsNamedWithTheWayOut(String line, String sentence) {
        assertThatThrownBy(() -> InstanceTypesFile.read("mine.csv", HEADER + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void aTypeIsThereOnce() {
        assertThatThrownBy(() -> InstanceTypesFile.read("mine.csv", HEADER + "a.b,1,512,1\na.b,1,512,1"))
                .hasMessage("mine.csv, line 3, column name: 'a.b' is there twice; remove one");
    }

    @Test
    void theColumnsMustBeKnownAndThere() {
        assertThatThrownBy(() -> InstanceTypesFile.read("mine.csv", "name,cpus\n")).hasMessageStartingWith("mine.csv, line 1: there is no column 'cpus'; the columns are addresses-per-interface, ");
        assertThatThrownBy(() -> InstanceTypesFile.read("mine.csv", "name,vcpus,memory-mib\n")).hasMessage("mine.csv, line 1: the column 'usd-per-hour' is missing; add it");
        assertThatThrownBy(() -> InstanceTypesFile.read("mine.csv", "# nothing\n")).hasMessageStartingWith("mine.csv is empty");
        assertThatThrownBy(() -> InstanceTypesFile.read("mine.csv", HEADER)).hasMessage("mine.csv has no instance type; add a line for at least one");
    }
}
