package freehold.control.image;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import org.junit.jupiter.api.Test;

class DescribeImagesTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String micro = cloud.image();

    @Test
    void showsWhatTheOperatorPublishedToEveryone() {
        var item = alice.call("DescribeImages", "ImageId.1", micro).one("imagesSet/item");
        assertThat(item.text("name")).isEqualTo("micro-01234567");
        assertThat(item.text("imageOwnerAlias")).isEqualTo("amazon");
        assertThat(item.text("isPublic")).isEqualTo("true");
        assertThat(item.text("imageState")).isEqualTo("available");
        assertThat(item.text("architecture")).isEqualTo("x86_64");
        assertThat(item.text("rootDeviceName")).isEqualTo("/dev/xvda");
        assertThat(item.text("blockDeviceMapping/item/ebs/volumeSize")).isEqualTo("1");
        assertThat(item.text("creationDate")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
    }

    @Test
    void picksByOwnerAndByWhoMayLaunch() {
        for (var owner : new String[] {"amazon", Image.OPERATOR.value()}) {
            assertThat(count("Owner.1", owner)).as(owner).isOne();
        }
        assertThat(count("Owner.1", "self")).isZero();
        assertThat(count("Owner.1", "self", "Owner.2", "amazon")).isOne();
        assertThat(count("ExecutableBy.1", "all")).isOne();
        assertThat(count("ExecutableBy.1", "self")).isZero();
        assertThat(count("IncludeDeprecated", "true", "IncludeDisabled", "true")).isOne();
    }

    @Test
    void filtersAsClientsDo() {
        for (var each : new String[][] {
            {"name", "micro-*"}, {"owner-alias", "amazon"}, {"state", "available"}, {"architecture", "x86_64"}, {"virtualization-type", "hvm"},
            {"root-device-type", "ebs"}, {"is-public", "true"}, {"image-type", "machine"}, {"image-id", micro}}) {
            assertThat(alice.filtered("DescribeImages", each[0], each[1]).count("imagesSet/item")).as(each[0]).isOne();
        }
        assertThat(alice.filtered("DescribeImages", "name", "micro").count("imagesSet/item")).isZero();
        assertThat(alice.filtered("DescribeImages", "platform", "*").count("imagesSet/item")).isZero();
        assertThat(alice.filtered("DescribeImages", "owner-alias").count("imagesSet/item")).as("a filter without values").isZero();
        var nameless = alice.refused("DescribeImages", "Filter.1.Value.1", "x");
        assertThat(nameless.code()).isEqualTo("InvalidParameterValue");
        assertThat(nameless.message()).isEqualTo("The filter 'null' is invalid");
    }

    @Test
    void hidesAnothersPrivateImage() {
        var id = new ImageId("ami-00000001");
        cloud.change(cloud.signIn("bob"), call -> call.put(Image.TYPE, image(id, call.account())));
        assertThat(alice.call("DescribeImages").texts("imagesSet/item/imageId")).containsExactly(micro);
        var fault = alice.refused("DescribeImages", "ImageId.1", id.value());
        assertThat(fault.code()).isEqualTo("InvalidAMIID.NotFound");
        assertThat(fault.message()).isEqualTo("The image id '[ami-00000001]' does not exist");
        assertThat(alice.refused("DescribeImages", "ImageId.1", id.value(), "ImageId.2", "ami-00000002").message())
                .isEqualTo("The image ids '[ami-00000001, ami-00000002]' do not exist");
        assertThat(alice.code("DescribeImages", "ImageId.1", "ami-x")).isEqualTo("InvalidAMIID.Malformed");
        assertThat(cloud.signIn("bob").call("DescribeImages", "Owner.1", "self").text("imagesSet/item/imageId")).isEqualTo(id.value());
    }

    private static Image image(ImageId id, AccountId owner) {
        return new Image(id, owner, "own", "own", "00", "", false, "x86_64", "/dev/xvda", 1, "uefi", "admin", 128,
                java.time.Instant.EPOCH, Tags.NONE);
    }

    private int count(String... params) {
        return alice.call("DescribeImages", params).count("imagesSet/item");
    }
}
