package freehold.control.launchtemplate;

import static java.util.Objects.requireNonNullElse;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeLaunchTemplateVersionsRequest;
import freehold.model.ec2.DescribeLaunchTemplateVersionsResult;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists versions with what they say, the newest first: those of one template, or the latest or the default of all.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html>
public final class DescribeLaunchTemplateVersions
        implements Query<DescribeLaunchTemplateVersionsRequest, DescribeLaunchTemplateVersionsResult> {
    private static final int MIN_PAGE = 1;
    private static final int MAX_PAGE = 200;

    /// EC2's own words, quotation marks and all.
    private static final String WAYS = "To describe the launch template data for all your launch templates, for ‘--versions’"
            + " specify ‘$Latest’, ‘$Default’, or both, and omit ‘--launch-template-id’, ‘--launch-template-name’, and version"
            + " numbers. To describe the launch template data for a specific launch template, specify ‘--launch-template-id’ or"
            + " ‘--launch-template-name’, and for ‘--versions’ specify one or more of the following values: ‘$Latest’,"
            + " ‘$Default’, or one or more version numbers.";

    private static final Set<String> OF_ALL = Set.of(LaunchTemplates.LATEST, LaunchTemplates.DEFAULT);

    private static final Filters<Shown> FILTERS = new Filters<Shown>()
            .on("create-time", s -> Filters.time(s.version.created()))
            .on("ebs-optimized", s -> requireNonNullElse(said(s, "EbsOptimized"), "false"))
            .on("http-endpoint", s -> said(s, "MetadataOptions.HttpEndpoint"))
            .on("http-protocol-ipv4", _ -> "enabled")
            .on("http-tokens", s -> said(s, "MetadataOptions.HttpTokens"))
            .on("iam-instance-profile", s -> said(s, "IamInstanceProfile.Arn"))
            .on("image-id", s -> said(s, "ImageId"))
            .on("instance-type", s -> said(s, "InstanceType"))
            .on("is-default-version", s -> Boolean.toString(s.version.number() == s.template.defaultVersion()))
            .on("kernel-id", s -> said(s, "KernelId"))
            .on("license-configuration-arn", s -> said(s, "LicenseSpecification.1.LicenseConfigurationArn"))
            .on("network-card-index", s -> said(s, "NetworkInterface.1.NetworkCardIndex"))
            .on("ram-disk-id", s -> said(s, "RamDiskId"));

    private record Shown(LaunchTemplate template, LaunchTemplateVersion version) {
        /// Where it is in the order of all: by template, the newest first.
        String place() {
            return String.format(Locale.ROOT, "%s/%010d", template.id(), 9_999_999_999L - version.number());
        }
    }

    @Override
    public Api<DescribeLaunchTemplateVersionsRequest, DescribeLaunchTemplateVersionsResult> api() {
        return DescribeLaunchTemplateVersionsRequest.API;
    }

    /// An image is named by its id here and by nothing that would have to be resolved.
    @Override
    public Set<String> honours() {
        return Set.of("LaunchTemplateId", "LaunchTemplateName", "LaunchTemplateVersion", "MinVersion", "MaxVersion",
                "ResolveAlias", "IncludeManagedResources");
    }

    @Override
    public DescribeLaunchTemplateVersionsResult handle(DescribeLaunchTemplateVersionsRequest request, Call call) {
        var all = asked(request, call).stream().sorted(Comparator.comparing(Shown::place)).distinct().toList();
        var page = Listing.page(all, FILTERS.test(request.filters()), Shown::place,
                request.maxResults(), request.nextToken(), MIN_PAGE, MAX_PAGE);
        return DescribeLaunchTemplateVersionsResult.builder()
                .launchTemplateVersions(page.items().stream().map(s -> s.version.item(s.template)).toList())
                .nextToken(page.token())
                .build();
    }

    private static List<Shown> asked(DescribeLaunchTemplateVersionsRequest request, Call call) {
        boolean isRange = request.minVersion() != null || request.maxVersion() != null;
        if (isRange && !request.versions().isEmpty()) {
            throw Fault.client("InvalidParameterCombination", "Versions cannot be used with MinVersion or MaxVersion.");
        }
        if (request.launchTemplateId() == null && request.launchTemplateName() == null) {
            return ofAll(request, isRange, call);
        }
        var template = LaunchTemplates.find(request.launchTemplateId(), request.launchTemplateName(), call);
        if (!request.versions().isEmpty()) {
            return request.versions().stream()
                    .map(text -> new Shown(template, LaunchTemplates.version(template, text, call)))
                    .toList();
        }
        var min = request.minVersion();
        var max = request.maxVersion();
        long least = min == null ? 0 : LaunchTemplates.number(template, min);
        long most = max == null ? Long.MAX_VALUE : LaunchTemplates.number(template, max);
        return LaunchTemplates.versions(template, call).stream()
                .filter(version -> version.number() >= least && version.number() <= most)
                .map(version -> new Shown(template, version))
                .toList();
    }

    private static List<Shown> ofAll(DescribeLaunchTemplateVersionsRequest request, boolean isRange, Call call) {
        if (isRange || request.versions().isEmpty()) {
            throw Fault.client("MissingParameter", WAYS);
        }
        if (!OF_ALL.containsAll(request.versions())) {
            throw Fault.client("InvalidParameterValue", WAYS);
        }
        return call.mine(LaunchTemplate.TYPE).stream()
                .flatMap(template -> request.versions().stream()
                        .map(text -> new Shown(template, LaunchTemplates.version(template, text, call))))
                .toList();
    }

    private static @Nullable String said(Shown shown, String path) {
        return shown.version.parameters().get(path);
    }
}
