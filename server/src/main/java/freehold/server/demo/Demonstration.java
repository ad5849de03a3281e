package freehold.server.demo;

import freehold.server.Failure;
import freehold.server.Home;
import freehold.server.Terminal;
import freehold.server.client.Ec2;
import freehold.server.machine.Ssh;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;

/// One instance's life: key pair, firewall, launch, log in, look around, stop, change its type, start, terminate.
public final class Demonstration {
    private static final String FIRST_TYPE = "t3.micro";
    private static final String SECOND_TYPE = "t3.small";
    private static final String USER_DATA = """
            #!/bin/sh
            echo "written by user data on $(uname -n)" > /etc/freehold-demo
            """;
    /// Run in the guest: an IMDSv2 token, and what it opens.
    private static final String IDENTITY = "sudo sh -c '. /lib/freehold/imds && imds_begin && test -n \"$imds_token\" "
            + "&& echo \"$(metadata instance-id) $(metadata instance-type)\"'";

    private final Ec2 ec2;
    private final Home home;
    private final Terminal terminal;
    private final Timetable times;
    private final Guest guest;
    private final String name;
    private final Possessions made;

    /// @param name of the key pair and the security group that it makes
    public Demonstration(Ec2 ec2, Home home, Terminal terminal, String name) {
        this.ec2 = ec2;
        this.home = home;
        this.terminal = terminal;
        this.times = new Timetable(terminal);
        this.guest = new Guest(ec2, home, terminal.time());
        this.name = name;
        this.made = new Possessions(ec2);
    }

    /// @param image to launch
    /// @param keep  whether to leave the instance running, with its key and its group
    /// @return the instance's id
    public String run(String image, boolean keep) throws Exception {
        boolean done = false;
        try {
            var key = times.step("make a key pair", this::makeKey);
            var group = times.step("make a security group that lets SSH in", this::makeGroup);
            var id = times.step("launch an instance (" + FIRST_TYPE + ")", () -> launch(image, group));
            var address = times.step("wait until it is running", () -> guest.waitUntilRunning(id));
            var ssh = new Ssh(home, id, "ec2-user", address, key);
            times.step("wait for SSH at " + address, () -> guest.waitForSsh(ssh));
            times.step("look around inside", () -> lookAround(ssh, id, FIRST_TYPE)).forEach(terminal::print);
            times.step("stop it", () -> stop(id));
            times.step("make it larger (" + SECOND_TYPE + ")", () -> ec2.call("ModifyInstanceAttribute", "InstanceId", id, "InstanceType.Value", SECOND_TYPE));
            times.step("start it again", () -> ec2.call("StartInstances", "InstanceId.1", id));
            var second = new Ssh(home, id, "ec2-user", times.step("wait until it is running again", () -> guest.waitUntilRunning(id)), key);
            times.step("wait for SSH at " + second.address(), () -> guest.waitForSsh(second));
            times.step("look around inside again", () -> lookAround(second, id, SECOND_TYPE)).forEach(terminal::print);
            if (!keep) {
                times.step("terminate it, and remove the rest", () -> made.remove(guest));
                Files.deleteIfExists(key);
            }
            done = true;
            times.print();
            return id;
        } finally {
            if (!done && !keep) {
                made.remove(guest);
                Files.deleteIfExists(home.keys().resolve(name + ".pem"));
            }
        }
    }

    private Path makeKey() throws IOException, InterruptedException {
        Files.createDirectories(home.keys());
        Files.setPosixFilePermissions(home.keys(), PosixFilePermissions.fromString("rwx------"));
        var file = home.keys().resolve(name + ".pem");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var answer = ec2.call("CreateKeyPair", "KeyName", name, "KeyType", "ed25519");
        made.keyPair(name);
        Files.writeString(file, answer.text("keyMaterial").strip() + "\n"); // ssh wants the last line ended
        return file;
    }

    private String makeGroup() throws IOException, InterruptedException {
        var id = ec2.call("CreateSecurityGroup", "GroupName", name, "GroupDescription", "Demonstration: SSH from anywhere").text("groupId");
        made.group(id);
        ec2.call("AuthorizeSecurityGroupIngress", "GroupId", id, "IpPermissions.1.IpProtocol", "tcp", "IpPermissions.1.FromPort", "22",
                "IpPermissions.1.ToPort", "22", "IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0");
        return id;
    }

    private String launch(String image, String group) throws IOException, InterruptedException {
        var id = ec2.call("RunInstances", "ImageId", image, "InstanceType", FIRST_TYPE, "MinCount", "1", "MaxCount", "1", "KeyName", name,
                "SecurityGroupId.1", group, "UserData", Base64.getEncoder().encodeToString(USER_DATA.getBytes(StandardCharsets.UTF_8)),
                "TagSpecification.1.ResourceType", "instance", "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", name)
                .text("instancesSet/item/instanceId");
        made.instance(id);
        return id;
    }

    private List<String> lookAround(Ssh ssh, String id, String type) throws Exception {
        var seen = List.of(
                "kernel:     " + guest.run(ssh, "uname -sr"),
                "memory:     " + guest.run(ssh, "grep MemTotal /proc/meminfo").replaceAll("\\s+", " "),
                "IMDSv2:     " + guest.run(ssh, IDENTITY),
                "user data:  " + guest.run(ssh, "cat /etc/freehold-demo"));
        if (!seen.get(2).endsWith(id + " " + type)) {
            throw Failure.failed("the instance's metadata should say " + id + " " + type + ", but says " + seen.get(2) + ".");
        }
        return seen.stream().map(line -> "      " + line).toList();
    }

    private String stop(String id) throws Exception {
        ec2.call("StopInstances", "InstanceId.1", id);
        return guest.waitUntil(id, "stopped");
    }
}
