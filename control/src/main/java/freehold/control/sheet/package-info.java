/// Plain files that an operator edits: a line of column names, then a line for each thing.
@org.jspecify.annotations.NullMarked
package freehold.control.sheet;
