package freehold.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IdFormTest {
    private static final IdForm INSTANCE = IdForm.of("i", "instance", "InvalidInstanceID");
    private static final IdForm GROUP =
            new IdForm("sg", "InvalidGroupId.Malformed", "InvalidGroup.NotFound", "The security group '%s' does not exist")
                    .with(IdForm.Rest.FEW_DIGITS);
    private static final IdForm FLEET = IdForm.of("fleet", "fleet", "InvalidFleetId").with(IdForm.Rest.UUID);

    private record Name(String value) implements Id {}

    @Test
    void whatItMakesIsSpeltAsItAsks() {
        for (var form : List.of(INSTANCE, GROUP, FLEET)) {
            assertThat(form.fits(form.fresh(new Random(1)))).isTrue();
        }
    }

    @Test
    void knowsWhatCanBeAnId() {
        assertThat(List.of("i-1234abcd", "i-0123456789abcdef0")).allMatch(INSTANCE::fits);
        assertThat(List.of("", "i", "i-", "i-123", "i-1234ABCD", "j-1234abcd", "i-0123456789abcdef01")).noneMatch(INSTANCE::fits);
        assertThat(List.of("sg-1", "sg-123abc", "sg-0123456789abcdef0")).allMatch(GROUP::fits);
        assertThat(List.of("sg-", "sg-x", "sg-0123456789abcdef01")).noneMatch(GROUP::fits);
        assertThat(FLEET.fits("fleet-12345678")).isFalse();
        assertThatThrownBy(() -> INSTANCE.check("ma1")).hasMessage("Invalid id: \"ma1\" (expecting \"i-...\")");
    }

    @Test
    void saysOfOneAndOfSeveralThatTheyAreNotThere() {
        assertThat(INSTANCE.missing(new Name("i-1")).message()).isEqualTo("The instance ID 'i-1' does not exist");
        assertThat(INSTANCE.missing(List.of(new Name("i-1"), new Name("i-2"))).message()).isEqualTo("The instance IDs 'i-1, i-2' do not exist");
        assertThat(GROUP.missing(List.of(new Name("sg-1"), new Name("sg-2"))).message())
                .isEqualTo("The security groups 'sg-1, sg-2' do not exist");
    }
}
