# A network of one's own, and the account's default one. Endpoint and credentials come from the environment (`freehold env`).
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "endpoint" { type = string }
variable "team" { default = "first" }
variable "hostnames" { default = true }
variable "domain" { default = "corp.example" }
variable "port" { default = 443 }
variable "addresses" { default = 2 }

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

resource "aws_vpc" "own" {
  cidr_block                           = "10.20.0.0/16"
  enable_dns_hostnames                 = var.hostnames
  enable_network_address_usage_metrics = true
  assign_generated_ipv6_cidr_block     = true
}

resource "aws_vpc_ipv4_cidr_block_association" "more" {
  vpc_id     = aws_vpc.own.id
  cidr_block = "10.21.0.0/16"
}

resource "aws_vpc_ipv6_cidr_block_association" "more" {
  vpc_id                           = aws_vpc.own.id
  assign_generated_ipv6_cidr_block = true
}

resource "aws_subnet" "both" {
  count                                          = 2
  vpc_id                                         = aws_vpc.own.id
  availability_zone                              = data.aws_availability_zones.all.names[count.index]
  cidr_block                                     = cidrsubnet(aws_vpc.own.cidr_block, 8, count.index)
  ipv6_cidr_block                                = cidrsubnet(aws_vpc.own.ipv6_cidr_block, 8, count.index)
  assign_ipv6_address_on_creation                = true
  map_public_ip_on_launch                        = true
  private_dns_hostname_type_on_launch            = "resource-name"
  enable_resource_name_dns_a_record_on_launch    = true
  enable_resource_name_dns_aaaa_record_on_launch = true
}

resource "aws_subnet" "plain" {
  vpc_id     = aws_vpc_ipv4_cidr_block_association.more.vpc_id
  cidr_block = cidrsubnet(aws_vpc_ipv4_cidr_block_association.more.cidr_block, 8, 7)
}

resource "aws_ec2_subnet_cidr_reservation" "kept" {
  subnet_id        = aws_subnet.plain.id
  cidr_block       = cidrsubnet(aws_subnet.plain.cidr_block, 4, 15)
  reservation_type = "explicit"
}

resource "aws_vpc_dhcp_options" "corp" {
  domain_name                       = var.domain
  domain_name_servers               = ["10.20.0.7", "AmazonProvidedDNS"]
  ntp_servers                       = ["10.20.0.8"]
  netbios_name_servers              = ["10.20.0.9"]
  netbios_node_type                 = 2
  ipv6_address_preferred_lease_time = 600
}

resource "aws_vpc_dhcp_options_association" "corp" {
  vpc_id          = aws_vpc.own.id
  dhcp_options_id = aws_vpc_dhcp_options.corp.id
}

resource "aws_network_acl" "plain" {
  vpc_id     = aws_vpc.own.id
  subnet_ids = [aws_subnet.plain.id]
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = var.port
    to_port    = var.port
    cidr_block = "0.0.0.0/0"
  }
  ingress {
    rule_no         = 110
    action          = "deny"
    protocol        = "58"
    icmp_type       = 128
    icmp_code       = -1
    from_port       = 0
    to_port         = 0
    ipv6_cidr_block = "::/0"
  }
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "bare" {
  vpc_id = aws_vpc.own.id
}

resource "aws_network_acl_association" "bare" {
  network_acl_id = aws_network_acl.bare.id
  subnet_id      = aws_subnet.both[1].id
}

resource "aws_network_acl_rule" "ping" {
  network_acl_id = aws_network_acl.bare.id
  rule_number    = 7
  egress         = true
  protocol       = "icmp"
  icmp_type      = 8
  icmp_code      = 0
  rule_action    = "allow"
  cidr_block     = "10.0.0.0/8"
}

resource "aws_default_network_acl" "own" {
  default_network_acl_id = aws_vpc.own.default_network_acl_id
  subnet_ids             = [aws_subnet.both[0].id]
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_internet_gateway" "out" {
  vpc_id = aws_vpc.own.id
}

resource "aws_eip" "nat" {
  count  = 2
  domain = "vpc"
}

resource "aws_nat_gateway" "out" {
  subnet_id                = aws_subnet.both[0].id
  allocation_id            = aws_eip.nat[0].id
  secondary_allocation_ids = slice(aws_eip.nat[*].id, 1, var.addresses)
  depends_on               = [aws_internet_gateway.out]
}

resource "aws_nat_gateway" "within" {
  subnet_id                          = aws_subnet.both[1].id
  connectivity_type                  = "private"
  secondary_private_ip_address_count = 2
}

resource "aws_route_table" "out" {
  vpc_id = aws_vpc.own.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.out.id
  }
}

resource "aws_route" "within" {
  route_table_id         = aws_route_table.within.id
  destination_cidr_block = "192.0.2.0/24"
  nat_gateway_id         = aws_nat_gateway.within.id
}

resource "aws_route_table" "within" {
  vpc_id = aws_vpc.own.id
}

resource "aws_default_vpc" "default" {}

resource "aws_default_subnet" "default" {
  availability_zone = data.aws_availability_zones.all.names[0]
}

output "vpc" { value = aws_vpc.own.id }
