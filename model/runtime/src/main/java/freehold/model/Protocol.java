package freehold.model;

/// How a service puts requests and answers on the wire. Both take form parameters and answer XML; they differ in how
/// lists are numbered and in the envelope around an answer.
public enum Protocol {
    /// EC2's own dialect: lists are always flat (`InstanceId.1`).
    /// Source: <https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html>
    EC2,
    /// STS, IAM and others: lists carry a member name (`TagKeys.member.1`).
    /// Source: <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>
    QUERY
}
