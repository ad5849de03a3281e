package freehold.agent.guest;

/// What this machine's kernel does for guests.
///
/// @param kvm             whether KVM has been seen to run a guest here; else QEMU translates its code (TCG)
/// @param userspaceSwitch whether Open vSwitch runs without the kernel's help
public record Virtualization(boolean kvm, boolean userspaceSwitch) {
    /// As the host says it in its facts.
    public String accelerator() {
        return kvm ? "kvm" : "tcg";
    }
}
