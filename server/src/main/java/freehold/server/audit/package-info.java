/// Where audit records are kept: files of lines in the home folder.
@org.jspecify.annotations.NullMarked
package freehold.server.audit;
