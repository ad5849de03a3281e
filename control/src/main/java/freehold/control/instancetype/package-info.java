/// Instance types: the catalogue of sizes, with what each gives and costs.
@org.jspecify.annotations.NullMarked
package freehold.control.instancetype;
