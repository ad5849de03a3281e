package freehold.control.absent;

import static freehold.control.absent.AbsentOperations.none;
import static freehold.control.absent.AbsentOperations.refused;

import freehold.control.operation.Operation;
import freehold.model.ec2.AssociateTrunkInterfaceRequest;
import freehold.model.ec2.DescribeBundleTasksRequest;
import freehold.model.ec2.DescribeBundleTasksResult;
import freehold.model.ec2.DescribeConversionTasksRequest;
import freehold.model.ec2.DescribeConversionTasksResult;
import freehold.model.ec2.DescribeElasticGpusRequest;
import freehold.model.ec2.DescribeElasticGpusResult;
import freehold.model.ec2.DescribeExportTasksRequest;
import freehold.model.ec2.DescribeExportTasksResult;
import freehold.model.ec2.DescribeFpgaImagesRequest;
import freehold.model.ec2.DescribeFpgaImagesResult;
import freehold.model.ec2.DescribeIamInstanceProfileAssociationsRequest;
import freehold.model.ec2.DescribeIamInstanceProfileAssociationsResult;
import freehold.model.ec2.DescribeImportImageTasksRequest;
import freehold.model.ec2.DescribeImportImageTasksResult;
import freehold.model.ec2.DescribeMacHostsRequest;
import freehold.model.ec2.DescribeMacHostsResult;
import freehold.model.ec2.DescribeTrunkInterfaceAssociationsRequest;
import freehold.model.ec2.DescribeTrunkInterfaceAssociationsResult;
import freehold.model.ec2.DisassociateTrunkInterfaceRequest;
import freehold.model.ec2.EnableEbsEncryptionByDefaultRequest;
import java.util.List;

/// Tasks that make images and instances of files, and hardware, profiles and encryption that no instance here has.
final class Workshop {
    private static final Name TRUNK_ASSOCIATION = Name.id("AssociationId", "trunk-assoc", "trunkInterfaceAssociation", "InvalidAssociationID");

    private Workshop() {}

    static List<Operation<?, ?>> all() {
        return List.of(
                none(DescribeIamInstanceProfileAssociationsRequest.API, DescribeIamInstanceProfileAssociationsResult.builder().build(),
                        Name.id("AssociationId", "iip-assoc", "iamInstanceProfileAssociation", "InvalidAssociationID")),
                none(DescribeBundleTasksRequest.API, DescribeBundleTasksResult.builder().build(),
                        Name.id("BundleId", "bun", "bundle", "InvalidBundleID")),
                none(DescribeConversionTasksRequest.API, DescribeConversionTasksResult.builder().build(),
                        Name.text("ConversionTaskId", "InvalidConversionTaskId", "The conversion task ID '%s' does not exist")),
                none(DescribeExportTasksRequest.API, DescribeExportTasksResult.builder().build(),
                        Name.text("ExportTaskId", "InvalidExportTaskID.NotFound", "The export task ID '%s' does not exist")),
                none(DescribeImportImageTasksRequest.API, DescribeImportImageTasksResult.builder().build(),
                        Name.text("ImportTaskId", "InvalidConversionTaskId", "The import task ID '%s' does not exist")),
                none(DescribeFpgaImagesRequest.API, DescribeFpgaImagesResult.builder().build(),
                        Name.id("FpgaImageId", "afi", "fpgaImage", "InvalidFpgaImageID")),
                none(DescribeElasticGpusRequest.API, DescribeElasticGpusResult.builder().build(),
                        Name.id("ElasticGpuId", "egpu", "elasticGpu", "InvalidElasticGpuID")),
                none(DescribeMacHostsRequest.API, DescribeMacHostsResult.builder().build(), Name.id("HostId", "h", "host", "InvalidHostID")),
                none(DescribeTrunkInterfaceAssociationsRequest.API, DescribeTrunkInterfaceAssociationsResult.builder().build(), TRUNK_ASSOCIATION),
                refused(EnableEbsEncryptionByDefaultRequest.API, "Volumes are not encrypted in this region."),
                refused(AssociateTrunkInterfaceRequest.API, "There are no trunk interfaces in this region."),
                refused(DisassociateTrunkInterfaceRequest.API, "There are no trunk interfaces in this region.", TRUNK_ASSOCIATION));
    }
}
