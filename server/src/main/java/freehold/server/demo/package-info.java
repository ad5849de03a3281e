/// The demonstration: the life of one instance, from nothing to the bill, through the same API that customers use.
@org.jspecify.annotations.NullMarked
package freehold.server.demo;
