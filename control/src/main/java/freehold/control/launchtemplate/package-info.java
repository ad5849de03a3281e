/// Launch templates: what a launch says, kept under a name and in numbered versions. It is kept as it was said; what a launch
/// can't honour is refused when something is launched.
@org.jspecify.annotations.NullMarked
package freehold.control.launchtemplate;
