package freehold.control.peering;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PeeringLifeTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final Ec2 bob = cloud.signIn("bob");
    final String hers = vpc(alice, "10.0.0.0/16");
    final String his = vpc(bob, "10.1.0.0/16");

    static String vpc(Ec2 who, String block) {
        return who.call("CreateVpc", "CidrBlock", block).text("vpc/vpcId");
    }

    String ask(String... more) {
        return alice.call("CreateVpcPeeringConnection", with(more, "VpcId", hers, "PeerVpcId", his, "PeerOwnerId", bob.account().value()))
                .text("vpcPeeringConnection/vpcPeeringConnectionId");
    }

    static String[] with(String[] more, String... all) {
        var joined = new String[all.length + more.length];
        System.arraycopy(all, 0, joined, 0, all.length);
        System.arraycopy(more, 0, joined, all.length, more.length);
        return joined;
    }

    static Xml seen(Ec2 who, String id) {
        return who.call("DescribeVpcPeeringConnections", "VpcPeeringConnectionId.1", id).one("vpcPeeringConnectionSet/item");
    }

    static String state(Ec2 who, String id) {
        return seen(who, id).text("status/code");
    }

    static String code(Ec2 who, String operation, String id) {
        return who.code(operation, "VpcPeeringConnectionId", id);
    }

    @Test
    void isAskedForAndAcceptedByAnother() {
        var asked = alice.call("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", his, "PeerOwnerId", bob.account().value(), "PeerRegion", "local-1")
                .one("vpcPeeringConnection");
        assertThat(asked.text("status/code")).isEqualTo("initiating-request");
        assertThat(asked.text("status/message")).isEqualTo("Initiating Request to " + bob.account());
        var id = asked.text("vpcPeeringConnectionId");
        assertThat(id).startsWith("pcx-");
        for (var who : new Ec2[] {alice, bob}) {
            var pending = seen(who, id);
            assertThat(pending.text("status/code")).isEqualTo("pending-acceptance");
            assertThat(pending.text("status/message")).isEqualTo("Pending Acceptance by " + bob.account());
            assertThat(pending.text("requesterVpcInfo/cidrBlock")).isEqualTo("10.0.0.0/16");
            assertThat(pending.text("accepterVpcInfo/vpcId")).isEqualTo(his);
            assertThat(pending.text("accepterVpcInfo/ownerId")).isEqualTo(bob.account().value());
            assertThat(pending.text("accepterVpcInfo/cidrBlock")).as("told only once it is accepted").isNull();
            assertThat(pending.count("accepterVpcInfo/cidrBlockSet | accepterVpcInfo/peeringOptions")).as("likewise").isZero();
            assertThat(pending.count("requesterVpcInfo/ipv6CidrBlockSet")).as("left out where there is none").isZero();
            assertThat(pending.text("expirationTime")).isNotNull();
        }
        assertThat(alice.code("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id)).isEqualTo("OperationNotPermitted");
        assertThat(code(alice, "RejectVpcPeeringConnection", id)).isEqualTo("OperationNotPermitted");
        var refused = bob.refused("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", id);
        assertThat(refused.code()).isEqualTo("OperationNotPermitted");
        assertThat(refused.message()).isEqualTo("User (" + bob.account() + ") cannot delete peering " + id);
        assertThat(bob.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id).text("vpcPeeringConnection/status/code"))
                .isEqualTo("active");
        var active = seen(alice, id);
        assertThat(active.text("status/code")).isEqualTo("active");
        assertThat(active.texts("accepterVpcInfo/cidrBlockSet/item/cidrBlock")).containsExactly("10.1.0.0/16");
        assertThat(active.text("accepterVpcInfo/region")).isEqualTo("local-1");
        assertThat(active.text("expirationTime")).isNull();
        assertThat(code(bob, "AcceptVpcPeeringConnection", id)).isEqualTo("InvalidStateTransition");
        assertThat(code(bob, "RejectVpcPeeringConnection", id)).isEqualTo("InvalidStateTransition");
        assertThat(bob.call("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", id).text("return")).isEqualTo("true");
        assertThat(seen(alice, id).text("status/message")).isEqualTo("Deleted by " + bob.account());
        var again = alice.refused("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", id);
        assertThat(again.code()).isEqualTo("InvalidStateTransition");
        assertThat(again.message()).isEqualTo("Invalid state transition for " + id + ", attempted to transition from deleted to deleting");
    }

    @Test
    void isAcceptedAlsoWithinOneAccount() {
        var other = vpc(alice, "10.2.0.0/16");
        var id = alice.call("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", other).text("vpcPeeringConnection/vpcPeeringConnectionId");
        assertThat(state(alice, id)).isEqualTo("pending-acceptance");
        alice.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id);
        assertThat(state(alice, id)).isEqualTo("active");
        assertThat(alice.call("DescribeVpcPeeringConnections").count("vpcPeeringConnectionSet/item")).isOne();
    }

    @Test
    void isNobodyElsesBusiness() {
        var id = ask();
        var carol = cloud.signIn("carol");
        for (var operation : new String[] {"AcceptVpcPeeringConnection", "RejectVpcPeeringConnection", "DeleteVpcPeeringConnection"}) {
            assertThat(code(carol, operation, id)).isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
            assertThat(code(alice, operation, "pcx-nonsense")).isEqualTo("InvalidVpcPeeringConnectionId.Malformed");
        }
        assertThat(carol.call("DescribeVpcPeeringConnections").count("vpcPeeringConnectionSet/item")).isZero();
        assertThat(carol.code("DescribeVpcPeeringConnections", "VpcPeeringConnectionId.1", id)).isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
        assertThat(carol.code("CreateTags", "ResourceId.1", id, "Tag.1.Key", "k", "Tag.1.Value", "v")).contains("NotFound");
        assertThat(carol.call("DescribeTags").count("tagSet/item")).isZero();
    }

    @Test
    void eachOwnerHasTagsOfItsOwn() {
        var id = ask("TagSpecification.1.ResourceType", "vpc-peering-connection", "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", "hers");
        bob.call("CreateTags", "ResourceId.1", id, "Tag.1.Key", "Name", "Tag.1.Value", "his");
        assertThat(seen(alice, id).text("tagSet/item/value")).isEqualTo("hers");
        assertThat(seen(bob, id).text("tagSet/item/value")).isEqualTo("his");
        assertThat(bob.filtered("DescribeVpcPeeringConnections", "tag:Name", "hers").count("vpcPeeringConnectionSet/item")).isZero();
        assertThat(bob.filtered("DescribeTags", "resource-type", "vpc-peering-connection").text("tagSet/item/value")).isEqualTo("his");
        alice.call("DeleteTags", "ResourceId.1", id, "Tag.1.Key", "Name");
        assertThat(seen(bob, id).count("tagSet/item")).isOne();
    }

    @Test
    void anUnansweredOneExpires() {
        var id = ask();
        cloud.time().advance(Duration.ofDays(7));
        assertThat(state(bob, id)).isEqualTo("expired");
        assertThat(code(bob, "AcceptVpcPeeringConnection", id)).isEqualTo("InvalidStateTransition");
        assertThat(code(alice, "DeleteVpcPeeringConnection", id)).isEqualTo("InvalidStateTransition");
        ask();
        cloud.time().advance(Duration.ofDays(2));
        assertThat(code(alice, "DeleteVpcPeeringConnection", id)).isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
        cloud.time().advance(Duration.ofMinutes(6));
        assertThat(cloud.hasRecord(id)).as("swept").isFalse();
    }

    @Test
    void aRejectedOneIsSeenLongerByWhoAsked() {
        var id = ask();
        assertThat(bob.call("RejectVpcPeeringConnection", "VpcPeeringConnectionId", id).text("return")).isEqualTo("true");
        assertThat(seen(alice, id).text("status/message")).isEqualTo("Rejected by " + bob.account());
        assertThat(code(alice, "DeleteVpcPeeringConnection", id)).isEqualTo("InvalidStateTransition");
        cloud.time().advance(Duration.ofHours(2));
        assertThat(state(alice, id)).isEqualTo("rejected");
        assertThat(bob.call("DescribeVpcPeeringConnections").count("vpcPeeringConnectionSet/item")).isZero();
        cloud.time().advance(Duration.ofDays(2));
        assertThat(cloud.hasRecord(id)).isFalse();
    }

    @Test
    void whatCanNotBeFailsWithoutSayingWhy() {
        var overlapping = vpc(bob, "10.0.128.0/17");
        for (var peer : new String[] {overlapping, "vpc-0123456789abcdef0", hersToo()}) {
            var id = alice.call("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", peer, "PeerOwnerId", bob.account().value())
                    .text("vpcPeeringConnection/vpcPeeringConnectionId");
            assertThat(state(alice, id)).isEqualTo("failed");
            assertThat(seen(alice, id).text("status/message"))
                    .isEqualTo("Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range");
            assertThat(code(bob, "AcceptVpcPeeringConnection", id)).isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
            var refused = alice.refused("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", id);
            assertThat(refused.code()).isEqualTo("InvalidStateTransition");
            assertThat(refused.message()).endsWith("from failed to deleting");
        }
        cloud.time().advance(Duration.ofHours(2).plusMinutes(6));
        assertThat(cloud.store().view().all(Peering.KIND)).isEmpty();
    }

    /// A VPC that is not of the account that it is said to be.
    String hersToo() {
        return vpc(alice, "10.3.0.0/16");
    }

    @Test
    void failsWhenAcceptedIfBlocksOverlapByThen() {
        var id = ask();
        alice.call("AssociateVpcCidrBlock", "VpcId", hers, "CidrBlock", "10.1.0.0/16");
        assertThat(bob.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id).text("vpcPeeringConnection/status/code")).isEqualTo("failed");
        assertThat(state(alice, id)).isEqualTo("failed");
    }

    @Test
    void aVpcTakesNoBlockOfAnActivePeer() {
        var id = ask();
        bob.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id);
        assertThat(alice.code("AssociateVpcCidrBlock", "VpcId", hers, "CidrBlock", "10.1.128.0/20")).isEqualTo("InvalidVpc.Range");
        assertThat(bob.code("AssociateVpcCidrBlock", "VpcId", his, "CidrBlock", "10.0.0.0/16")).isEqualTo("InvalidVpc.Range");
        bob.call("AssociateVpcCidrBlock", "VpcId", his, "CidrBlock", "10.2.0.0/16");
        assertThat(seen(alice, id).texts("accepterVpcInfo/cidrBlockSet/item/cidrBlock")).containsExactly("10.1.0.0/16", "10.2.0.0/16");
        alice.call("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", id);
        alice.call("AssociateVpcCidrBlock", "VpcId", hers, "CidrBlock", "10.1.128.0/20");
    }

    @Test
    void endsWithItsVpc() {
        var id = ask();
        assertThat(bob.code("DeleteVpc", "VpcId", his)).as("what is asked for is answered first").isEqualTo("DependencyViolation");
        bob.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id);
        bob.call("DeleteVpc", "VpcId", his);
        assertThat(seen(alice, id).text("status/message")).isEqualTo("Deleted by " + bob.account());
        cloud.time().advance(Duration.ofHours(2));
        assertThat(state(alice, id)).isEqualTo("deleted");
        assertThat(bob.call("DescribeVpcPeeringConnections").count("vpcPeeringConnectionSet/item")).isZero();

        var third = vpc(bob, "10.4.0.0/16");
        var second = alice.call("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", third, "PeerOwnerId", bob.account().value())
                .text("vpcPeeringConnection/vpcPeeringConnectionId");
        alice.call("DeleteVpc", "VpcId", hers);
        assertThat(state(bob, second)).isEqualTo("deleted");
    }

    @Test
    void thereIsOneBetweenTwoVpcs() {
        var id = ask();
        assertThat(alice.code("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", his, "PeerOwnerId", bob.account().value()))
                .isEqualTo("VpcPeeringConnectionAlreadyExists");
        assertThat(bob.code("CreateVpcPeeringConnection", "VpcId", his, "PeerVpcId", hers, "PeerOwnerId", alice.account().value()))
                .isEqualTo("VpcPeeringConnectionAlreadyExists");
        alice.call("DeleteVpcPeeringConnection", "VpcPeeringConnectionId", id);
        ask();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(alice.code("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", hers)).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateVpcPeeringConnection", "VpcId", hers)).isEqualTo("MissingParameter");
        assertThat(alice.code("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", his)).as("not hers").isEqualTo("InvalidVpcID.NotFound");
        assertThat(alice.code("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", his, "PeerOwnerId", "bob")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", his, "PeerRegion", "eu-west-1")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void aVpcHasOnlySoManyRequestsOut() {
        for (int i = 0; i < CreateVpcPeeringConnection.LIMIT; i++) {
            alice.call("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", "vpc-0123456789abcde" + (i < 10 ? "0" : "") + i, "PeerOwnerId", bob.account().value());
        }
        assertThat(alice.code("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", his, "PeerOwnerId", bob.account().value()))
                .isEqualTo("OutstandingVpcPeeringConnectionLimitExceeded");
    }

    @Test
    void eachOwnerSetsTheOptionsOfItsEnd() {
        var id = ask();
        var early = alice.refused("ModifyVpcPeeringConnectionOptions", "VpcPeeringConnectionId", id,
                "RequesterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc", "true");
        assertThat(early.code()).isEqualTo("OperationNotPermitted");
        assertThat(early.message()).isEqualTo("Peering " + id + " is not active. Peering options can be added only to active peerings.");
        bob.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id);
        assertThat(alice.call("ModifyVpcPeeringConnectionOptions", "VpcPeeringConnectionId", id,
                "RequesterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc", "true")
                .text("requesterPeeringConnectionOptions/allowDnsResolutionFromRemoteVpc")).isEqualTo("true");
        assertThat(alice.code("ModifyVpcPeeringConnectionOptions", "VpcPeeringConnectionId", id,
                "AccepterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc", "true")).isEqualTo("OperationNotPermitted");
        assertThat(alice.code("ModifyVpcPeeringConnectionOptions", "VpcPeeringConnectionId", id,
                "RequesterPeeringConnectionOptions.AllowEgressFromLocalClassicLinkToRemoteVpc", "true")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("ModifyVpcPeeringConnectionOptions", "VpcPeeringConnectionId", id)).isEqualTo("MissingParameter");
        assertThat(seen(bob, id).text("requesterVpcInfo/peeringOptions/allowDnsResolutionFromRemoteVpc")).isEqualTo("true");
        assertThat(seen(bob, id).text("accepterVpcInfo/peeringOptions/allowDnsResolutionFromRemoteVpc")).isEqualTo("false");
    }

    @Test
    void isFoundByAllThatEc2Filters() {
        var id = ask();
        bob.call("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", id);
        alice.call("CreateTags", "ResourceId.1", id, "Tag.1.Key", "k", "Tag.1.Value", "v");
        alice.call("CreateVpcPeeringConnection", "VpcId", hers, "PeerVpcId", vpc(alice, "10.7.0.0/16"));
        for (var filter : new String[][] {
            {"accepter-vpc-info.cidr-block", "10.1.0.0/16"}, {"accepter-vpc-info.owner-id", bob.account().value()}, {"accepter-vpc-info.vpc-id", his},
            {"status-code", "active"}, {"status-message", "Active"}, {"tag:k", "v"}, {"tag-key", "k"}, {"vpc-peering-connection-id", id}
        }) {
            assertThat(alice.filtered("DescribeVpcPeeringConnections", filter[0], filter[1]).texts("vpcPeeringConnectionSet/item/vpcPeeringConnectionId"))
                    .as(filter[0]).containsExactly(id);
        }
        for (var filter : new String[][] {
            {"requester-vpc-info.cidr-block", "10.0.0.0/16"}, {"requester-vpc-info.owner-id", alice.account().value()}, {"requester-vpc-info.vpc-id", hers}
        }) {
            assertThat(alice.filtered("DescribeVpcPeeringConnections", filter[0], filter[1]).count("vpcPeeringConnectionSet/item")).as(filter[0]).isEqualTo(2);
        }
        assertThat(alice.filtered("DescribeVpcPeeringConnections", "expiration-time", "20*").count("vpcPeeringConnectionSet/item")).isOne();
    }
}
