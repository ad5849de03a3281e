package freehold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.kernel.Fault;
import freehold.model.ec2.AssociateAddressRequest;
import freehold.model.ec2.AssociateAddressResult;
import freehold.model.ec2.CreateKeyPairRequest;
import freehold.model.ec2.CreateRouteTableRequest;
import freehold.model.ec2.CreateRouteTableResult;
import freehold.model.ec2.DeleteVpcRequest;
import freehold.model.ec2.DescribeInstancesRequest;
import freehold.model.ec2.Ec2Apis;
import freehold.model.ec2.GroupIdentifier;
import freehold.model.ec2.Instance;
import freehold.model.ec2.KeyPair;
import freehold.model.ec2.Reservation;
import freehold.model.ec2.RouteTable;
import freehold.model.ec2.RouteTableAssociation;
import freehold.model.ec2.RunInstancesRequest;
import freehold.model.sts.AssumeRoleRequest;
import freehold.model.sts.StsApis;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneratedModelTest {
    @Test
    void tellsWhatWasSaidAsItWasSaid() {
        var params = form("Action=CreateLaunchTemplate&LaunchTemplateName=a&LaunchTemplateData.ImageId=ami-1"
                + "&LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeSize=8&LaunchTemplateData.UserData=");
        assertThat(params.leaves()).containsOnlyKeys("LaunchTemplateName", "LaunchTemplateData.ImageId",
                "LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeSize", "LaunchTemplateData.UserData");
        assertThat(params.structure("LaunchTemplateData").leaves())
                .containsOnly(Map.entry("ImageId", "ami-1"), Map.entry("BlockDeviceMapping.1.Ebs.VolumeSize", "8"), Map.entry("UserData", ""));
    }

    @Test
    void readsALaunchAsTheCliSendsIt() {
        var request = RunInstancesRequest.API.parse(form("Action=RunInstances&Version=2016-11-15&ImageId=ami-1&MinCount=1"
                + "&MaxCount=2&SecurityGroupId.1=sg-1&SecurityGroupId.2=sg-2&BlockDeviceMapping.1.DeviceName=%2Fdev%2Fxvda"
                + "&BlockDeviceMapping.1.Ebs.VolumeSize=8&NetworkInterface.1.DeviceIndex=0&NetworkInterface.1.PrivateIpAddresses.1.PrivateIpAddress=10.0.0.5"
                + "&TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=a+b&DryRun=true&ClientToken=t"));

        assertThat(request.maxCount()).isEqualTo(2);
        assertThat(request.securityGroupIds()).containsExactly("sg-1", "sg-2");
        assertThat(request.blockDeviceMappings().getFirst().ebs().volumeSize()).isEqualTo(8);
        assertThat(request.networkInterfaces().getFirst().privateIpAddresses().getFirst().privateIpAddress()).isEqualTo("10.0.0.5");
        assertThat(request.tagSpecifications().getFirst().tags().getFirst().value()).isEqualTo("a b");
        assertThat(RunInstancesRequest.API.isDryRun(request)).isTrue();
        assertThat(RunInstancesRequest.API.clientToken(request)).isEqualTo("t");
        assertThat(request.licenseSpecifications()).isEmpty();
    }

    @Test
    void refusesWhatTheModelDoesNotHaveAndWhatIsMissingOrOfAnotherType() {
        refused("ImageId=ami-1&MinCount=1&MaxCount=1&ImagId=x", "UnknownParameter", "The parameter ImagId is not recognized");
        refused("ImageId=ami-1&MinCount=1&MaxCount=1&MaxCount.1=1", "UnknownParameter", "The parameter MaxCount.1 is not recognized");
        refused("ImageId=ami-1&MinCount=1", "MissingParameter", "The request must contain the parameter MaxCount");
        refused("MinCount=abc&MaxCount=1", "InvalidParameterValue", "Invalid value 'abc' for MinCount: must be an integer");
        refused("MinCount=1&MaxCount=1&BlockDeviceMapping.2.Ebs.VolumeSize=big", "InvalidParameterValue",
                "Invalid value 'big' for BlockDeviceMapping.2.Ebs.VolumeSize: must be an integer");
    }

    private static void refused(String form, String code, String message) {
        assertThatThrownBy(() -> RunInstancesRequest.API.parse(form("Action=RunInstances&" + form)))
                .isInstanceOfSatisfying(Fault.class, it -> {
                    assertThat(it.code()).isEqualTo(code);
                    assertThat(it.message()).isEqualTo(message);
                });
    }

    @Test
    void writesElementsAsEc2NamesThem() {
        var out = new XmlOut();
        RunInstancesRequest.API.write(out, Reservation.builder().reservationId("r-1").instances(List.of(Instance.builder()
                .instanceId("i-1").launchTime(Instant.parse("2024-01-01T00:00:00Z"))
                .securityGroups(List.of(GroupIdentifier.builder().groupId("sg-1").groupName("<b>").build())).build())).build());
        assertThat(out.toString())
                .contains("<reservationId>r-1</reservationId>", "<groupSet/>", "<instancesSet><item>", "<instanceId>i-1</instanceId>",
                        "<launchTime>2024-01-01T00:00:00.000Z</launchTime>", "<item><groupId>sg-1</groupId><groupName>&lt;b&gt;</groupName></item>")
                .doesNotContain("null");
    }

    @Test
    void writesWhatIsSimpleBeforeWhatHasMoreInIt() {
        var out = new XmlOut();
        CreateRouteTableRequest.API.write(out, CreateRouteTableResult.builder().routeTable(RouteTable.builder().routeTableId("rtb-1").vpcId("vpc-1")
                .associations(List.of(RouteTableAssociation.builder().main(true).build())).build()).build());
        assertThat(out.toString())
                .containsSubsequence("<routeTableId>rtb-1</routeTableId>", "<vpcId>vpc-1</vpcId>", "<associationSet><item><main>true</main>");
    }

    @Test
    void anOperationWithoutAnAnswerReturnsTrue() {
        var out = new XmlOut();
        DeleteVpcRequest.API.write(out, Empty.ANSWER);
        assertThat(out.toString()).isEqualTo("<return>true</return>");
    }

    @Test
    void anOperationThatOnceHadNoAnswerStillReturnsTrue() {
        var out = new XmlOut();
        AssociateAddressRequest.API.write(out, AssociateAddressResult.builder().associationId("eipassoc-1").build());
        assertThat(out.toString()).isEqualTo("<return>true</return><associationId>eipassoc-1</associationId>");
    }

    @Test
    void listsOfStsCarryTheirMemberName() {
        var request = AssumeRoleRequest.API.parse(form("RoleArn=a&RoleSessionName=s&Tags.member.1.Key=k&Tags.member.1.Value=v&TransitiveTagKeys.member.1=k"));
        assertThat(request.tags().getFirst().value()).isEqualTo("v");
        assertThat(request.transitiveTagKeys()).containsExactly("k");
        assertThat(AssumeRoleRequest.API.members()).contains(new Member("Tags.member.Key", false), new Member("DurationSeconds", false));
    }

    @Test
    void everyOperationIsFoundByItsNameAndOnlyThose() {
        assertThat(Ec2Apis.names()).hasSize(807).allSatisfy(it -> {
            var api = Ec2Apis.find(it);
            assertThat(api).isNotNull();
            assertThat(api.name()).isEqualTo(it);
            assertThat(api.members()).allSatisfy(member -> assertThat(member.path()).isNotBlank());
        });
        assertThat(StsApis.names()).allSatisfy(it -> assertThat(StsApis.find(it)).isNotNull());
        assertThat(Ec2Apis.find("runInstances")).isNull();
    }

    @Test
    void pagesAreSeen() {
        var request = DescribeInstancesRequest.builder().maxResults(5).nextToken("n").build();
        assertThat(DescribeInstancesRequest.API.hasPages()).isTrue();
        assertThat(DescribeInstancesRequest.API.maxResults(request)).isEqualTo(5);
        assertThat(DescribeInstancesRequest.API.nextToken(request)).isEqualTo("n");
        assertThat(CreateKeyPairRequest.API.hasPages()).isFalse();
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(KeyPair.builder().keyName("k").keyMaterial("PRIVATE").build().toString()).contains("keyName=k", "keyMaterial=***").doesNotContain("PRIVATE");
        assertThat(RunInstancesRequest.builder().userData("PASSWORD").build().toString()).doesNotContain("PASSWORD");
    }

    private static Params form(String form) {
        return Params.ofForm(form.getBytes(StandardCharsets.UTF_8));
    }
}
