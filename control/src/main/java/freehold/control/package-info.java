/// The cloud: one package per concept of EC2, and [Cloud], which puts them together.
@org.jspecify.annotations.NullMarked
package freehold.control;
