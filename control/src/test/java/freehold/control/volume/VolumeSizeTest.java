package freehold.control.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.kernel.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeSizeTest {
    @ParameterizedTest
    @CsvSource({
        "gp2,1,,,100,", "gp2,100,,,300,", "gp2,16384,,,16000,", "gp3,1,,,3000,125", "gp3,1,3000,,3000,125", "gp3,40,16000,1000,16000,1000",
        "gp3,1,3000,750,3000,750", "io1,4,200,,200,", "io2,4,4000,,4000,", "io2,65536,256000,,256000,", "st1,125,,,,", "sc1,16384,,,,", "standard,1,,,,"
    })
    void isAsItsTypeAllows(String type, int gib, Integer iops, Integer throughput, Integer givenIops, Integer givenThroughput) {
        assertThat(VolumeSize.of(type, gib, iops, throughput)).isEqualTo(new VolumeSize(type, gib, givenIops, givenThroughput));
    }

    @ParameterizedTest
    @CsvSource({
        "gp4,1,,,InvalidParameterValue", "gp2,0,,,InvalidParameterValue", "gp2,16385,,,InvalidParameterValue", "st1,124,,,InvalidParameterValue",
        "standard,1025,,,InvalidParameterValue", "io1,3,100,,InvalidParameterValue", "io1,4,,,MissingParameter", "io1,4,201,,InvalidParameterValue",
        "io1,4,99,,InvalidParameterValue", "io2,4,4001,,InvalidParameterValue", "gp3,40,2999,,InvalidParameterValue", "gp3,40,16001,,InvalidParameterValue",
        "gp3,6,3001,,InvalidParameterValue", "gp3,10,3000,751,InvalidParameterValue", "gp3,10,3000,124,InvalidParameterValue",
        "gp3,40,16000,1001,InvalidParameterValue", "gp2,10,3000,,InvalidParameterCombination", "gp2,10,,125,InvalidParameterCombination",
        "st1,125,100,,InvalidParameterCombination"
    })
    void isRefusedOtherwise(String type, int gib, Integer iops, Integer throughput, String code) {
        assertThat(catchThrowableOfType(Fault.class, () -> VolumeSize.of(type, gib, iops, throughput)).code()).isEqualTo(code);
    }
}
