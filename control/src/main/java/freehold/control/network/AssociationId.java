package freehold.control.network;

import freehold.kernel.Id;

/// Names that a block of addresses is a VPC's (`vpc-cidr-assoc-…`) or a subnet's (`subnet-cidr-assoc-…`).
record AssociationId(String value) implements Id {
    @Override
    public String toString() {
        return value;
    }
}
