/// Instances: the virtual machines that customers run.
///
/// An [Instance] holds what is *wanted* of it, written by operations, and what is *seen* of it, written from hosts' reports
/// ([GuestReports]). Its EC2 state is computed from both and stored nowhere, so it can't be wrong.
///
/// Laws: an instance is `running` exactly while one usage interval is open; a host's reservation is the sum of its
/// instances; what is neither wanted nor seen has no address, no disk and no place.
@org.jspecify.annotations.NullMarked
package freehold.control.instance;
