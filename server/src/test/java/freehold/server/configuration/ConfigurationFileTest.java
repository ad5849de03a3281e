package freehold.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.control.operation.Rate;
import freehold.control.operation.RequestLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFileTest {
    @TempDir
    Path folder;

    @Test
    void isNotNeeded() {
        var standard = ConfigurationFile.read(folder.resolve("absent.yaml"));

        assertThat(standard.endpoint().port()).isEqualTo(8773);
        assertThat(standard.region().name()).isEqualTo("local-1");
        assertThat(standard.network().publicAddresses()).containsExactly("198.18.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "endpoint:\n", "---\n"})
    void mayBeEmpty(String text) throws IOException {
        assertThat(read(text)).isEqualTo(Configuration.standard());
    }

    @Test
    void overridesKeyByKey() throws IOException {
        var read = read("""
                region: {name: us-east-1}
                endpoint:
                  port: 8080
                host:
                  memory-overcommit: 2.5
                network:
                  public-addresses: [198.51.100.0/24, 203.0.113.0/24]
                """);

        assertThat(read.region()).isEqualTo(new Configuration.Region("us-east-1", 3));
        assertThat(read.endpoint().port()).isEqualTo(8080);
        assertThat(read.endpoint().address()).isEqualTo("127.0.0.1");
        assertThat(read.host().memoryOvercommit()).isEqualTo(2.5);
        assertThat(read.network().publicRanges()).hasSize(2);
    }

    @Test
    void listsFurtherRegions() throws IOException {
        var read = read("""
                region: {name: us-east-1}
                regions:
                  - name: eu-west-2
                  - {name: local-7, zones: 2, public-addresses: [203.0.113.0/24]}
                  - name: local-8
                """);

        assertThat(read.regions()).extracting(Configuration.FurtherRegion::name).containsExactly("eu-west-2", "local-7", "local-8");
        assertThat(read.regions()).extracting(Configuration.FurtherRegion::zones).containsExactly(3, 2, 3);
        assertThat(read.regions().get(0).publicRanges(0)).hasToString("[198.19.0.0/20]");
        assertThat(read.regions().get(1).publicRanges(1)).hasToString("[203.0.113.0/24]");
        assertThat(read.regions().get(2).publicRanges(2)).hasToString("[198.19.32.0/20]");
    }

    @Test
    void limitsRequests() throws IOException {
        assertThat(Configuration.standard().limits().requests()).isEqualTo(RequestLimits.GENEROUS);
        assertThat(read("limits: {mutating: [50, 5]}").limits().requests().mutating()).isEqualTo(new Rate(50, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            endpont: {}                                | line 1 | the nearest is "endpoint"
            endpoint:~  port: 1~  adress: 1.2.3.4      | line 3 | the nearest is "address"
            endpoint:~  port: many                     | line 2 | port must be a whole number, not "many"
            endpoint:~  port: 70000                    | line 2 | port must be from 0 to 65535
            endpoint:~  port: 1~  port: 2              | line 3 | "port" is there twice
            endpoint: 8773                             | line 1 | here belong keys and their values
            endpoint:~  certificate: a.pem             | line 2 | give both, or neither
            network:~  public-addresses: 10.0.0.0/8    | line 2 | here belongs a list
            network:~  public-addresses: [10.0.0.1/8]  | line 2 | bits beyond the prefix
            network:~  ipv6-addresses: [fd00::1/32]    | line 2 | bits beyond the prefix
            network:~  ipv6-addresses: [fd4f::/57]     | line 2 | must have a prefix from 8 to 56
            network:~  ipv6-addresses: [fd00::/16]     | line 2 | where guests reach their metadata
            region: {name: [a]}                        | line 1 | here belongs a single value
            region:~  name: local-1~regions: [{name: local-1}]  | line 1 | the region local-1 is there twice
            regions: [{name: locust-1}]                | line 1 | the region locust-1 needs another name
            regions:~  - zones: 2                      | line 2 | name must look like
            regions:~  - {name: a-1, public-addresses: [198.18.7.0/24]} | line 1 | are another region's too
            regions: local-2                           | line 1 | here belongs a list
            limits: {mutating: [50]}                   | line 1 | a limit is two whole numbers
            limits: {mutating: [0, 1]}                 | line 1 | at least 1 token
            audit: {days: 0}                           | line 1 | days must be from 1
            database: {url: 'mysql://x'}               | line 1 | must begin with jdbc:postgresql:
            a: [1                                      | line 1 | this is not YAML
            """)
    void saysWhatIsWrongAndWhere(String text, String line, String sentence) {
        assertThatThrownBy(() -> read(text.replace('~', '\n')))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining(folder.resolve("freehold.yaml").toString())
                .hasMessageContaining(line)
                .hasMessageContaining(sentence);
    }

    private Configuration read(String text) throws IOException {
        return ConfigurationFile.read(Files.writeString(folder.resolve("freehold.yaml"), text));
    }
}
