# All that a region's networks and machines are made of, as one project. Endpoint and credentials come from the environment
# (`freehold env`), the partner's from variables.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "endpoint" { type = string }
variable "partner_key" { type = string }
variable "partner_secret" {
  type      = string
  sensitive = true
}
variable "public_key" { type = string }

# What the suite changes, one after the other.
variable "team" { default = "first" }
variable "hostnames" { default = true }
variable "resolution" { default = true }
variable "domain" { default = "corp.example" }
variable "way_out" { default = "nat" }
variable "main_table" { default = 0 }
variable "nat_addresses" { default = 2 }
variable "endpoint_subnets" { default = 1 }
variable "port" { default = 443 }
variable "sites" {
  type    = list(string)
  default = ["198.51.100.0/24", "203.0.113.0/24"]
}
variable "spare_addresses" { default = 0 }
variable "moved" { default = 0 }
variable "instance_type" { default = "t3.micro" }
variable "greeting" { default = "hello" }
variable "tokens" { default = "optional" }
variable "reserved" { default = 2 }
variable "auto_placement" { default = "on" }
variable "fleet_size" { default = 2 }
variable "spare_state" { default = "stopped" }
variable "console" { default = true }
variable "hops" { default = 2 }

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

provider "aws" {
  alias                   = "partner"
  access_key              = var.partner_key
  secret_key              = var.partner_secret
  skip_region_validation  = true
  skip_metadata_api_check = true
  endpoints {
    ec2 = var.endpoint
    sts = var.endpoint
    iam = var.endpoint
  }
}

data "aws_availability_zones" "all" {
  state = "available"
}

data "aws_caller_identity" "partner" {
  provider = aws.partner
}

data "aws_ami" "micro" {
  most_recent = true
  owners      = ["amazon"]
  filter {
    name   = "name"
    values = ["micro*"]
  }
  filter {
    name   = "architecture"
    values = ["x86_64"]
  }
}

locals {
  zones = data.aws_availability_zones.all.names
}
