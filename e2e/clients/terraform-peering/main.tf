# Two networks that are peered, and a third that shares a security group with the first. Endpoint and credentials come from the
# environment (`freehold env`).
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "endpoint" { type = string }
variable "resolution" { default = true }

provider "aws" {
  skip_region_validation  = true
  skip_metadata_api_check = true
  endpoints {
    ec2 = var.endpoint
    sts = var.endpoint
    iam = var.endpoint
  }
}

resource "aws_vpc" "all" {
  count                = 3
  cidr_block           = "10.${30 + count.index}.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_vpc_peering_connection" "way" {
  vpc_id      = aws_vpc.all[0].id
  peer_vpc_id = aws_vpc.all[1].id
  auto_accept = true
  tags        = { Name = "way" }
}

resource "aws_vpc_peering_connection_options" "way" {
  vpc_peering_connection_id = aws_vpc_peering_connection.way.id
  requester { allow_remote_vpc_dns_resolution = var.resolution }
  accepter { allow_remote_vpc_dns_resolution = true }
}

resource "aws_route" "there" {
  route_table_id            = aws_vpc.all[0].main_route_table_id
  destination_cidr_block    = aws_vpc.all[1].cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.way.id
}

resource "aws_ec2_managed_prefix_list" "first" {
  name           = "first"
  address_family = "IPv4"
  max_entries    = 3
  entry { cidr = aws_vpc.all[0].cidr_block }
}

resource "aws_route" "back" {
  route_table_id             = aws_vpc.all[1].main_route_table_id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.first.id
  vpc_peering_connection_id  = aws_vpc_peering_connection.way.id
}

resource "aws_security_group" "all" {
  count  = 2
  name   = "members-${count.index}"
  vpc_id = aws_vpc.all[count.index].id
}

resource "aws_vpc_security_group_ingress_rule" "peer" {
  security_group_id            = aws_security_group.all[0].id
  referenced_security_group_id = aws_security_group.all[1].id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  depends_on                   = [aws_vpc_peering_connection.way]
}

resource "aws_vpc_security_group_vpc_association" "shared" {
  security_group_id = aws_security_group.all[0].id
  vpc_id            = aws_vpc.all[2].id
}

output "peering" { value = aws_vpc_peering_connection.way.id }
output "table" { value = aws_vpc.all[1].main_route_table_id }
output "third" { value = aws_vpc.all[2].id }
output "group" { value = aws_security_group.all[0].id }
