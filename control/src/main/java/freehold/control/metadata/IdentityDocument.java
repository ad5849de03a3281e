package freehold.control.metadata;

import freehold.control.instance.Instance;
import freehold.kernel.store.Json;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Who an instance is, in JSON
/// (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-identity-documents.html>). Its components are the
/// members, in EC2's order. It isn't signed yet.
record IdentityDocument(
        String accountId,
        String architecture,
        String availabilityZone,
        @Nullable Object billingProducts,
        @Nullable Object devpayProductCodes,
        @Nullable Object marketplaceProductCodes,
        String imageId,
        String instanceId,
        String instanceType,
        @Nullable String kernelId,
        String pendingTime,
        String privateIp,
        @Nullable String ramdiskId,
        String region,
        String version) {
    private static final String VERSION = "2017-09-30";

    static String of(Instance instance, String privateIp, String region) {
        var launch = instance.launch();
        return Json.write(new IdentityDocument(
                instance.owner().value(),
                launch.architecture(),
                launch.zone(),
                null,
                null,
                null,
                launch.image(),
                instance.id().value(),
                instance.settings().type(),
                null,
                instance.launchTime().truncatedTo(ChronoUnit.SECONDS).toString(),
                privateIp,
                null,
                region,
                VERSION));
    }
}
