package freehold.control.image;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.model.Api;
import freehold.model.ec2.BlockDeviceMapping;
import freehold.model.ec2.DescribeImagesRequest;
import freehold.model.ec2.DescribeImagesResult;
import freehold.model.ec2.EbsBlockDevice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Lists the images that the caller may launch: its own and the public ones.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html>
public final class DescribeImages implements Query<DescribeImagesRequest, DescribeImagesResult> {
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 1000;

    /// What EC2's clients call the owner of the images that come with the cloud.
    private static final String OPERATOR_ALIAS = "amazon";

    private static final Filters<Image> FILTERS = new Filters<Image>()
            .on("architecture", Image::architecture)
            .on("block-device-mapping.delete-on-termination", _ -> "true")
            .on("block-device-mapping.device-name", Image::rootDeviceName)
            .on("block-device-mapping.encrypted", _ -> "false")
            .on("block-device-mapping.snapshot-id", Image::snapshot)
            .on("block-device-mapping.volume-size", image -> Integer.toString(image.diskGib()))
            .on("block-device-mapping.volume-type", _ -> "gp3")
            .on("boot-mode", Image::bootMode)
            .on("creation-date", image -> Filters.time(image.created()))
            .on("description", Image::description)
            .on("ena-support", _ -> "true")
            .on("free-tier-eligible", _ -> "false")
            .on("hypervisor", _ -> "xen")
            .on("image-allowed", _ -> "true")
            .on("image-id", image -> image.id().value())
            .on("image-type", _ -> "machine")
            .onFlag("is-public", Image::isPublic)
            .on("kernel-id", _ -> null)
            .on("manifest-location", DescribeImages::location)
            .on("name", Image::name)
            .on("owner-alias", image -> isOperators(image) ? OPERATOR_ALIAS : null)
            .on("owner-id", image -> image.owner().value())
            .on("platform", _ -> null)
            .on("product-code", _ -> null)
            .on("product-code.type", _ -> null)
            .on("ramdisk-id", _ -> null)
            .on("root-device-name", Image::rootDeviceName)
            .on("root-device-type", _ -> "ebs")
            .on("source-image-id", _ -> null)
            .on("source-image-region", _ -> null)
            .on("source-instance-id", _ -> null)
            .on("state", _ -> "available")
            .on("state-reason-code", _ -> null)
            .on("state-reason-message", _ -> null)
            .on("sriov-net-support", _ -> null)
            .on("virtualization-type", _ -> "hvm")
            .onTags(Image::tags);

    @Override
    public Api<DescribeImagesRequest, DescribeImagesResult> api() {
        return DescribeImagesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ImageId", "Owner", "ExecutableBy", "IncludeDeprecated", "IncludeDisabled");
    }

    @Override
    public DescribeImagesResult handle(DescribeImagesRequest request, Call call) {
        Predicate<Image> wanted = owned(request.owners(), call)
                .and(executable(request.executableUsers(), call))
                .and(FILTERS.test(request.filters()));
        var candidates = request.imageIds().isEmpty() ? visible(call) : named(request.imageIds(), call);
        var page = Listing.page(
                candidates, wanted, image -> image.id().value(), request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeImagesResult.builder()
                .images(page.items().stream().map(image -> item(image, call)).toList())
                .nextToken(page.token())
                .build();
    }

    private static List<Image> visible(Call call) {
        return call.view().all(Image.TYPE.kind()).stream().filter(image -> isVisible(image, call)).toList();
    }

    private static List<Image> named(List<String> ids, Call call) {
        var images = new ArrayList<Image>();
        var absent = new ArrayList<ImageId>();
        for (var text : new LinkedHashSet<>(ids)) {
            var id = new ImageId(text);
            call.view().find(Image.TYPE.kind(), text)
                    .filter(image -> isVisible(image, call))
                    .ifPresentOrElse(images::add, () -> absent.add(id));
        }
        if (!absent.isEmpty()) {
            throw ImageId.FORM.missing(absent);
        }
        return images;
    }

    private static boolean isVisible(Image image, Call call) {
        return image.isPublic() || image.owner().equals(call.account());
    }

    private static Predicate<Image> owned(List<String> owners, Call call) {
        return image -> owners.isEmpty()
                || owners.contains(image.owner().value())
                || owners.contains("self") && image.owner().equals(call.account())
                || owners.contains(OPERATOR_ALIAS) && isOperators(image);
    }

    /// Who may launch: `all` asks for public images, `self` and an account's id for those shared with that account, of which
    /// there are none.
    private static Predicate<Image> executable(List<String> users, Call call) {
        return image -> users.isEmpty() || users.contains("all") && image.isPublic();
    }

    private static boolean isOperators(Image image) {
        return image.owner().equals(Image.OPERATOR);
    }

    private static String location(Image image) {
        return (isOperators(image) ? OPERATOR_ALIAS : image.owner().value()) + "/" + image.name();
    }

    private static freehold.model.ec2.Image item(Image image, Call call) {
        return freehold.model.ec2.Image.builder()
                .imageId(image.id().value())
                .imageLocation(location(image))
                .state("available")
                .ownerId(image.owner().value())
                .imageOwnerAlias(isOperators(image) ? OPERATOR_ALIAS : null)
                .creationDate(Filters.time(image.created()))
                .public_(image.isPublic())
                .architecture(image.architecture())
                .imageType("machine")
                .name(image.name())
                .description(image.description())
                .rootDeviceName(image.rootDeviceName())
                .rootDeviceType("ebs")
                .blockDeviceMappings(List.of(BlockDeviceMapping.builder()
                        .deviceName(image.rootDeviceName())
                        .ebs(EbsBlockDevice.builder()
                                .snapshotId(image.snapshot())
                                .volumeSize(image.diskGib())
                                .volumeType("gp3")
                                .deleteOnTermination(true)
                                .encrypted(false)
                                .build())
                        .build()))
                .enaSupport(true)
                .hypervisor("xen")
                .virtualizationType("hvm")
                .bootMode(image.bootMode())
                .platformDetails("Linux/UNIX")
                .usageOperation("RunInstances")
                .deregistrationProtection("disabled")
                .tags(image.tags().itemsIfAny())
                .build();
    }
}
