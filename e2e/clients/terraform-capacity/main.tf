# Instances that must be somewhere: in placement groups, on a dedicated host, in a Capacity Reservation. Endpoint and credentials
# come from the environment (`freehold env`).
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "image" { type = string }
variable "endpoint" { type = string }
variable "team" { default = "first" }
variable "reserved" { default = 2 }
variable "auto_placement" { default = "on" }

provider "aws" {
  skip_region_validation  = true
  skip_metadata_api_check = true
  endpoints {
    ec2 = var.endpoint
    sts = var.endpoint
    iam = var.endpoint
  }
  default_tags {
    tags = { team = var.team }
  }
}

data "aws_availability_zones" "all" {}

locals {
  zone = data.aws_availability_zones.all.names[0]
}

resource "aws_placement_group" "apart" {
  name     = "apart"
  strategy = "spread"
}

resource "aws_placement_group" "parts" {
  name            = "parts"
  strategy        = "partition"
  partition_count = 3
}

resource "aws_placement_group" "near" {
  name     = "near"
  strategy = "cluster"
}

resource "aws_ec2_host" "own" {
  availability_zone = local.zone
  instance_family   = "t3"
  auto_placement    = var.auto_placement
}

resource "aws_ec2_capacity_reservation" "kept" {
  availability_zone       = local.zone
  instance_type           = "t3.micro"
  instance_platform       = "Linux/UNIX"
  instance_count          = var.reserved
  instance_match_criteria = "targeted"
}

resource "aws_instance" "apart" {
  count             = 2
  ami               = var.image
  instance_type     = "t3.nano"
  availability_zone = local.zone
  placement_group   = aws_placement_group.apart.name
}

resource "aws_instance" "part" {
  ami                        = var.image
  instance_type              = "t3.nano"
  availability_zone          = local.zone
  placement_group            = aws_placement_group.parts.name
  placement_partition_number = 2
}

resource "aws_instance" "hosted" {
  ami               = var.image
  instance_type     = "t3.nano"
  availability_zone = local.zone
  tenancy           = "host"
  host_id           = aws_ec2_host.own.id
}

resource "aws_instance" "reserved" {
  ami               = var.image
  instance_type     = "t3.micro"
  availability_zone = local.zone
  capacity_reservation_specification {
    capacity_reservation_target {
      capacity_reservation_id = aws_ec2_capacity_reservation.kept.id
    }
  }
}

data "aws_ec2_host" "own" {
  host_id = aws_ec2_host.own.id
}

output "host" { value = aws_ec2_host.own.id }
output "reservation" { value = aws_ec2_capacity_reservation.kept.id }
output "family" { value = data.aws_ec2_host.own.instance_family }
