/// What the generated records of AWS's service models stand on: a request's parameters as a bounded tree, XML out, and
/// the description of one operation. The records themselves are in `freehold.model.ec2` and `freehold.model.sts`.
@org.jspecify.annotations.NullMarked
package freehold.model;
