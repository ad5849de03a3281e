/// Turns an AWS service model (botocore's JSON) into Java: one record per structure, with a builder, and with the code
/// that reads it from parameters or writes it as XML where an operation needs that. Runs in the build.
@org.jspecify.annotations.NullMarked
package freehold.model.generator;
