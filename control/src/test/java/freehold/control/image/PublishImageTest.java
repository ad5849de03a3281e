package freehold.control.image;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.TestCloud;
import freehold.control.image.PublishImage.Built;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishImageTest {
    final TestCloud cloud = new TestCloud();
    final PublishImage publish = new PublishImage(cloud.store(), cloud.time());

    @Test
    void publishesABuildOnce() {
        var image = publish.publish(built("aaaaaaaaaa"));
        assertThat(publish.publish(built("aaaaaaaaaa"))).isEqualTo(image);
        assertThat(publish.newest("micro")).contains(image);
        assertThat(publish.newest("debian-12")).isEmpty();
    }

    @Test
    void leavesTheOlderBuildAndNamesTheNewer() {
        var older = publish.publish(built("aaaaaaaaaa"));
        cloud.time().advance(Duration.ofSeconds(1));
        var newer = publish.publish(built("bbbbbbbbbb"));
        assertThat(publish.newest("micro")).contains(newer);
        assertThat(newer.name()).isNotEqualTo(older.name());
        assertThat(cloud.signIn("alice").call("DescribeImages").count("imagesSet/item")).isEqualTo(2);
    }

    @Test
    void isThereAfterARestart() {
        var image = publish.publish(built("aaaaaaaaaa"));
        cloud.restart();
        assertThat(new PublishImage(cloud.store(), cloud.time()).newest("micro")).contains(image);
    }

    private static Built built(String digest) {
        return new Built("micro", digest, "", "x86_64", "/dev/xvda", 1L << 30, "legacy-bios", "ec2-user", 128);
    }
}
