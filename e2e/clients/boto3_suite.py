"""What boto3 relies on, asserted one sentence at a time. Prints `  passed: …`/`  FAILED: …`; the driver counts.

Needs the variables of `freehold env`, and OTHER_KEY and OTHER_SECRET of a second account.
"""
import os
import sys
import traceback
import uuid

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

once = Config(retries={"max_attempts": 1, "mode": "standard"}, connect_timeout=5, read_timeout=30)
alice = boto3.client("ec2", config=once)
bob = boto3.client("ec2", config=once, aws_access_key_id=os.environ["OTHER_KEY"],
                   aws_secret_access_key=os.environ["OTHER_SECRET"])
image = alice.describe_images()["Images"][0]["ImageId"]
quick = {"Delay": 1, "MaxAttempts": 30}
tests = []


def test(function):
    tests.append(function)
    return function


def refuses(code, call, **parameters):
    try:
        call(**parameters)
    except ClientError as refusal:
        assert refusal.response["Error"]["Code"] == code, f"{refusal} instead of {code}"
        assert refusal.response["ResponseMetadata"]["HTTPStatusCode"] in (400, 401, 403), refusal.response
        assert refusal.response["Error"]["Message"], "no sentence"
        return
    raise AssertionError(f"{code} expected, and nothing was refused")


def run(client=alice, count=1, **more):
    more.setdefault("InstanceType", "t3.micro")
    answer = client.run_instances(ImageId=image, MinCount=count, MaxCount=count, **more)
    return [i["InstanceId"] for i in answer["Instances"]]


def states(*ids):
    found = alice.describe_instances(InstanceIds=list(ids))["Reservations"]
    return {i["State"]["Name"] for r in found for i in r["Instances"]}


@test
def a_launch_is_pending_at_once_and_its_waiters_end():
    answer = alice.run_instances(ImageId=image, MinCount=1, MaxCount=1, InstanceType="t3.micro")
    launched = answer["Instances"][0]
    name = launched["InstanceId"]
    assert launched["State"] == {"Code": 0, "Name": "pending"}, launched["State"]
    assert states(name) <= {"pending", "running"}  # read after write
    alice.get_waiter("instance_exists").wait(InstanceIds=[name], WaiterConfig=quick)
    alice.get_waiter("instance_running").wait(InstanceIds=[name], WaiterConfig=quick)
    alice.get_waiter("instance_status_ok").wait(InstanceIds=[name], WaiterConfig=quick)
    changed = alice.stop_instances(InstanceIds=[name])["StoppingInstances"][0]
    assert changed["PreviousState"]["Name"] == "running" and changed["CurrentState"]["Name"] == "stopping", changed
    alice.get_waiter("instance_stopped").wait(InstanceIds=[name], WaiterConfig=quick)
    alice.modify_instance_attribute(InstanceId=name, InstanceType={"Value": "t3.small"})
    alice.start_instances(InstanceIds=[name])
    alice.get_waiter("instance_running").wait(InstanceIds=[name], WaiterConfig=quick)
    seen = alice.describe_instances(InstanceIds=[name])["Reservations"][0]["Instances"][0]
    assert seen["InstanceType"] == "t3.small", seen
    alice.terminate_instances(InstanceIds=[name])
    alice.get_waiter("instance_terminated").wait(InstanceIds=[name], WaiterConfig=quick)
    assert states(name) == {"terminated"}
    assert not alice.describe_volumes(Filters=[{"Name": "attachment.instance-id", "Values": [name]}])["Volumes"]


@test
def an_unknown_id_is_an_error_and_an_unknown_filter_value_is_nothing():
    for code, call, key, value in [
        ("InvalidInstanceID.NotFound", alice.describe_instances, "InstanceIds", "i-0123456789abcdef0"),
        ("InvalidAMIID.NotFound", alice.describe_images, "ImageIds", "ami-0123456789abcdef0"),
        ("InvalidKeyPair.NotFound", alice.describe_key_pairs, "KeyNames", "nobody"),
        ("InvalidGroup.NotFound", alice.describe_security_groups, "GroupIds", "sg-0123456789abcdef0"),
        ("InvalidVpcID.NotFound", alice.describe_vpcs, "VpcIds", "vpc-0123456789abcdef0"),
        ("InvalidSubnetID.NotFound", alice.describe_subnets, "SubnetIds", "subnet-0123456789abcdef0"),
        ("InvalidVolume.NotFound", alice.describe_volumes, "VolumeIds", "vol-0123456789abcdef0"),
        ("InvalidNetworkInterfaceID.NotFound", alice.describe_network_interfaces, "NetworkInterfaceIds", "eni-0123456789abcdef0"),
        ("InvalidAllocationID.NotFound", alice.describe_addresses, "AllocationIds", "eipalloc-0123456789abcdef0"),
    ]:
        refuses(code, call, **{key: [value]})
    for call, name, result in [
        (alice.describe_instances, "instance-id", "Reservations"),
        (alice.describe_security_groups, "group-name", "SecurityGroups"),
        (alice.describe_vpcs, "vpc-id", "Vpcs"),
        (alice.describe_volumes, "volume-id", "Volumes"),
        (alice.describe_key_pairs, "key-name", "KeyPairs"),
    ]:
        assert call(Filters=[{"Name": name, "Values": ["nothing-has-this"]}])[result] == []
    refuses("InvalidParameterValue", alice.describe_instances, Filters=[{"Name": "no-such-filter", "Values": ["x"]}])


@test
def nonsense_is_refused_with_ec2s_codes():
    refuses("InvalidInstanceID.Malformed", alice.describe_instances, InstanceIds=["nonsense"])
    refuses("InvalidAMIID.Malformed", alice.run_instances, ImageId="nonsense", MinCount=1, MaxCount=1)
    refuses("InvalidParameterValue", alice.run_instances, ImageId=image, InstanceType="t3.micro", MinCount=0, MaxCount=0)
    refuses("InvalidParameterCombination", alice.run_instances, ImageId=image, InstanceType="t3.micro", MinCount=3, MaxCount=2)
    refuses("InvalidParameterValue", alice.run_instances, ImageId=image, InstanceType="t9.huge", MinCount=1, MaxCount=1)
    refuses("InvalidParameterValue", alice.run_instances, ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1,
            UserData="x" * (16 * 1024 + 1))
    refuses("InvalidKeyPair.NotFound", alice.run_instances, ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1, KeyName="nobody")
    refuses("InvalidAction", alice.describe_fast_launch_images)
    assert not [i for r in alice.describe_instances(Filters=[{"Name": "instance-state-name", "Values": ["pending"]}])["Reservations"]
                for i in r["Instances"]], "a refused launch left something"


@test
def a_full_cloud_takes_nothing():
    before = len(alice.describe_volumes()["Volumes"])
    refuses_with(500, "InsufficientInstanceCapacity", run, count=1000, InstanceType="m5.large")
    assert len(alice.describe_volumes()["Volumes"]) == before


@test
def a_dry_run_changes_nothing():
    refuses_dry = lambda call, **q: refuses_with(412, "DryRunOperation", call, **q)
    before = alice.describe_instances()["Reservations"]
    refuses_dry(alice.run_instances, ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1, DryRun=True)
    assert len(alice.describe_instances()["Reservations"]) == len(before)


def refuses_with(status, code, call, **parameters):
    try:
        call(**parameters)
    except ClientError as refusal:
        assert refusal.response["Error"]["Code"] == code, refusal
        assert refusal.response["ResponseMetadata"]["HTTPStatusCode"] == status, refusal.response
        return
    raise AssertionError(f"{code} expected")


@test
def a_client_token_launches_once():
    token = str(uuid.uuid4())
    first = run(ClientToken=token)
    assert run(ClientToken=token) == first
    refuses("IdempotentParameterMismatch", run, ClientToken=token, InstanceType="t3.small")
    alice.terminate_instances(InstanceIds=first)


@test
def pages_add_up_to_the_whole():
    ids = run(count=7, TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "set", "Value": "pages"}]}])
    only = [{"Name": "tag:set", "Values": ["pages"]}]
    pages = list(alice.get_paginator("describe_instances").paginate(Filters=only, PaginationConfig={"PageSize": 5}))
    assert sorted(i["InstanceId"] for p in pages for r in p["Reservations"] for i in r["Instances"]) == sorted(ids)
    types = alice.get_paginator("describe_instance_types").paginate(PaginationConfig={"PageSize": 5})
    names = [t["InstanceType"] for p in types for t in p["InstanceTypes"]]
    assert "t3.micro" in names and len(names) == len(set(names))
    alice.terminate_instances(InstanceIds=ids)


@test
def another_accounts_things_are_not_there():
    mine = run()
    group = alice.create_security_group(GroupName="private", Description="of alice")["GroupId"]
    refuses("InvalidInstanceID.NotFound", bob.describe_instances, InstanceIds=mine)
    refuses("InvalidInstanceID.NotFound", bob.terminate_instances, InstanceIds=mine)
    refuses("InvalidGroup.NotFound", bob.delete_security_group, GroupId=group)
    refuses("InvalidInstanceID.NotFound", bob.create_tags, Resources=mine, Tags=[{"Key": "a", "Value": "b"}])
    assert bob.describe_instances()["Reservations"] == []
    alice.delete_security_group(GroupId=group)
    alice.terminate_instances(InstanceIds=mine)


@test
def security_group_rules_are_there_as_soon_as_they_are_made():
    group = alice.create_security_group(GroupName="rules", Description="rules")["GroupId"]
    ssh = [{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
    made = alice.authorize_security_group_ingress(GroupId=group, IpPermissions=ssh)["SecurityGroupRules"]
    rules = alice.describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group]}])["SecurityGroupRules"]
    assert made[0]["SecurityGroupRuleId"] in {r["SecurityGroupRuleId"] for r in rules}
    refuses("InvalidPermission.Duplicate", alice.authorize_security_group_ingress, GroupId=group, IpPermissions=ssh)
    refuses("InvalidGroup.Duplicate", alice.create_security_group, GroupName="rules", Description="again")
    alice.revoke_security_group_ingress(GroupId=group, IpPermissions=ssh)
    assert alice.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]["IpPermissions"] == []
    alice.delete_security_group(GroupId=group)


@test
def a_key_pair_is_made_imported_and_gone():
    made = alice.create_key_pair(KeyName="made", KeyType="ed25519")
    assert made["KeyMaterial"].startswith("-----BEGIN OPENSSH PRIVATE KEY-----")
    refuses("InvalidKeyPair.Duplicate", alice.create_key_pair, KeyName="made")
    rsa = alice.create_key_pair(KeyName="rsa", KeyFormat="pem")
    assert "PRIVATE KEY" in rsa["KeyMaterial"]
    for name in ("made", "rsa"):
        alice.delete_key_pair(KeyName=name)
    assert alice.describe_key_pairs()["KeyPairs"] == []


@test
def an_elastic_address_moves():
    one, two = run(count=2)
    alice.get_waiter("instance_running").wait(InstanceIds=[one, two], WaiterConfig=quick)
    address = alice.allocate_address(Domain="vpc")
    alice.associate_address(AllocationId=address["AllocationId"], InstanceId=one)
    refuses("Resource.AlreadyAssociated", alice.associate_address, AllocationId=address["AllocationId"], InstanceId=two,
            AllowReassociation=False)
    moved = alice.associate_address(AllocationId=address["AllocationId"], InstanceId=two, AllowReassociation=True)
    seen = alice.describe_instances(InstanceIds=[two])["Reservations"][0]["Instances"][0]
    assert seen["PublicIpAddress"] == address["PublicIp"]
    alice.disassociate_address(AssociationId=moved["AssociationId"])
    alice.release_address(AllocationId=address["AllocationId"])
    alice.terminate_instances(InstanceIds=[one, two])


@test
def protection_protects():
    name = run(DisableApiTermination=True)[0]
    refuses("OperationNotPermitted", alice.terminate_instances, InstanceIds=[name])
    alice.modify_instance_attribute(InstanceId=name, DisableApiTermination={"Value": False})
    alice.terminate_instances(InstanceIds=[name])


failed = 0
for function in tests:
    sentence = function.__name__.replace("_", " ")
    try:
        function()
        print(f"  passed: {sentence}", flush=True)
    except Exception:
        failed += 1
        print(f"  FAILED: {sentence}\n{traceback.format_exc(limit=-2)}", flush=True)
sys.exit(1 if failed else 0)
