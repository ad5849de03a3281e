resource "aws_vpc" "own" {
  cidr_block                           = "10.20.0.0/16"
  assign_generated_ipv6_cidr_block     = true
  enable_dns_hostnames                 = var.hostnames
  enable_network_address_usage_metrics = true
  tags                                 = { Name = "own" }
}

resource "aws_vpc_ipv4_cidr_block_association" "more" {
  vpc_id     = aws_vpc.own.id
  cidr_block = "10.21.0.0/16"
}

resource "aws_vpc_ipv6_cidr_block_association" "more" {
  vpc_id                           = aws_vpc.own.id
  assign_generated_ipv6_cidr_block = true
}

resource "aws_vpc" "services" {
  cidr_block           = "10.30.0.0/16"
  enable_dns_hostnames = true
  tags                 = { Name = "services" }
}

resource "aws_subnet" "front" {
  count                                          = 2
  vpc_id                                         = aws_vpc.own.id
  availability_zone                              = local.zones[count.index]
  cidr_block                                     = cidrsubnet(aws_vpc.own.cidr_block, 8, count.index)
  ipv6_cidr_block                                = cidrsubnet(aws_vpc.own.ipv6_cidr_block, 8, count.index)
  assign_ipv6_address_on_creation                = true
  enable_dns64                                   = true
  enable_resource_name_dns_aaaa_record_on_launch = true
  map_public_ip_on_launch                        = true
  tags                                           = { Name = "front-${count.index}", tier = "front" }
}

resource "aws_subnet" "back" {
  count             = 2
  vpc_id            = aws_vpc.own.id
  availability_zone = local.zones[count.index]
  cidr_block        = cidrsubnet(aws_vpc.own.cidr_block, 8, 10 + count.index)
  tags              = { Name = "back-${count.index}", tier = "back" }
}

resource "aws_subnet" "more" {
  vpc_id                                      = aws_vpc_ipv4_cidr_block_association.more.vpc_id
  availability_zone                           = local.zones[0]
  cidr_block                                  = cidrsubnet(aws_vpc_ipv4_cidr_block_association.more.cidr_block, 8, 7)
  private_dns_hostname_type_on_launch         = "resource-name"
  enable_resource_name_dns_a_record_on_launch = true
  tags                                        = { tier = "more" }
}

resource "aws_subnet" "services" {
  vpc_id            = aws_vpc.services.id
  availability_zone = local.zones[0]
  cidr_block        = cidrsubnet(aws_vpc.services.cidr_block, 8, 1)
}

resource "aws_ec2_subnet_cidr_reservation" "prefixes" {
  subnet_id        = aws_subnet.more.id
  cidr_block       = cidrsubnet(aws_subnet.more.cidr_block, 4, 15)
  reservation_type = "prefix"
  description      = "for prefixes"
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

# --- the account's default network -----------------------------------------------------------------------------------

resource "aws_default_vpc" "default" {
  tags = { Name = "default" }
}

resource "aws_default_subnet" "default" {
  availability_zone = local.zones[0]
}

# --- ways out --------------------------------------------------------------------------------------------------------

resource "aws_internet_gateway" "own" {
  vpc_id = aws_vpc.own.id
}

resource "aws_internet_gateway" "services" {}

resource "aws_internet_gateway_attachment" "services" {
  internet_gateway_id = aws_internet_gateway.services.id
  vpc_id              = aws_vpc.services.id
}

resource "aws_vpc_endpoint" "ec2" {
  vpc_id              = aws_vpc.services.id
  vpc_endpoint_type   = "Interface"
  service_name        = data.aws_vpc_endpoint_service.ec2.service_name
  subnet_ids          = [aws_subnet.services.id]
  security_group_ids  = [aws_security_group.callers.id]
  private_dns_enabled = var.hostnames
  tags                = { team = var.team }

  subnet_configuration {
    subnet_id = aws_subnet.services.id
    ipv4      = cidrhost(aws_subnet.services.cidr_block, 53)
  }
}

resource "aws_vpc_endpoint" "sts" {
  vpc_id            = aws_vpc.own.id
  vpc_endpoint_type = "Interface"
  service_name      = "com.amazonaws.${data.aws_region.own.name}.sts"
}

resource "aws_vpc_endpoint_subnet_association" "sts" {
  count           = var.endpoint_subnets
  vpc_endpoint_id = aws_vpc_endpoint.sts.id
  subnet_id       = aws_subnet.back[count.index].id
}

resource "aws_vpc_endpoint_security_group_association" "sts" {
  vpc_endpoint_id             = aws_vpc_endpoint.sts.id
  security_group_id           = aws_security_group.data.id
  replace_default_association = true
}

resource "aws_egress_only_internet_gateway" "own" {
  vpc_id = aws_vpc.own.id
}

resource "aws_eip" "nat" {
  count  = 2
  domain = "vpc"
  tags   = { Name = "nat-${count.index}" }
}

resource "aws_nat_gateway" "out" {
  subnet_id                = aws_subnet.front[0].id
  allocation_id            = aws_eip.nat[0].id
  secondary_allocation_ids = slice(aws_eip.nat[*].id, 1, var.nat_addresses)
  depends_on               = [aws_internet_gateway.own]
}

resource "aws_nat_gateway" "within" {
  subnet_id         = aws_subnet.back[0].id
  connectivity_type = "private"
}

# --- ways ------------------------------------------------------------------------------------------------------------

resource "aws_default_route_table" "own" {
  default_route_table_id = aws_vpc.own.default_route_table_id
  route {
    cidr_block     = "192.0.2.0/24"
    nat_gateway_id = aws_nat_gateway.within.id
  }
}

resource "aws_route_table" "front" {
  vpc_id = aws_vpc.own.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.own.id
  }
  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.own.id
  }
  tags = { Name = "front" }
}

resource "aws_route_table" "back" {
  vpc_id = aws_vpc.own.id
  tags   = { Name = "back" }
}

resource "aws_route" "out" {
  route_table_id         = aws_route_table.back.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = var.way_out == "nat" ? aws_nat_gateway.out.id : null
  network_interface_id   = var.way_out == "nat" ? null : aws_network_interface.router.id
}

resource "aws_route" "out_ipv6" {
  route_table_id              = aws_route_table.back.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.own.id
}

resource "aws_route" "out_translated" {
  route_table_id              = aws_route_table.back.id
  destination_ipv6_cidr_block = "64:ff9b::/96"
  nat_gateway_id              = aws_nat_gateway.out.id
}

resource "aws_route" "services" {
  route_table_id            = aws_route_table.back.id
  destination_cidr_block    = aws_vpc.services.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.services.id
}

resource "aws_route" "sites" {
  route_table_id             = aws_route_table.back.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.sites.id
  network_interface_id       = aws_network_interface.router.id
}

resource "aws_route_table_association" "front" {
  count          = 2
  route_table_id = aws_route_table.front.id
  subnet_id      = aws_subnet.front[count.index].id
}

resource "aws_route_table_association" "back" {
  count          = 2
  route_table_id = aws_route_table.back.id
  subnet_id      = aws_subnet.back[count.index].id
}

# What arrives for the back passes by the router first.
resource "aws_route_table" "arrivals" {
  vpc_id = aws_vpc.own.id
  route {
    cidr_block           = aws_subnet.back[0].cidr_block
    network_interface_id = aws_network_interface.router.id
  }
}

resource "aws_route_table_association" "arrivals" {
  gateway_id     = aws_internet_gateway.own.id
  route_table_id = aws_route_table.arrivals.id
}

# What stays among the services stays, or is led by an interface.
resource "aws_network_interface" "services" {
  subnet_id = aws_subnet.services.id
}

resource "aws_route_table" "services" {
  count  = 2
  vpc_id = aws_vpc.services.id
  route {
    cidr_block           = aws_vpc.services.cidr_block
    gateway_id           = var.way_out == "nat" ? "local" : null
    network_interface_id = var.way_out == "nat" ? null : aws_network_interface.services.id
  }
}

resource "aws_main_route_table_association" "services" {
  vpc_id         = aws_vpc.services.id
  route_table_id = aws_route_table.services[var.main_table].id
}

# --- neighbours ------------------------------------------------------------------------------------------------------

resource "aws_vpc_peering_connection" "services" {
  vpc_id      = aws_vpc.own.id
  peer_vpc_id = aws_vpc.services.id
  auto_accept = true
}

resource "aws_vpc_peering_connection_options" "services" {
  vpc_peering_connection_id = aws_vpc_peering_connection.services.id
  requester { allow_remote_vpc_dns_resolution = var.resolution }
  accepter { allow_remote_vpc_dns_resolution = true }
}

resource "aws_vpc" "partner" {
  provider   = aws.partner
  cidr_block = "10.40.0.0/16"
}

resource "aws_vpc_peering_connection" "partner" {
  vpc_id        = aws_vpc.own.id
  peer_vpc_id   = aws_vpc.partner.id
  peer_owner_id = data.aws_caller_identity.partner.account_id
  tags          = { side = "requester" }
}

resource "aws_vpc_peering_connection_accepter" "partner" {
  provider                  = aws.partner
  vpc_peering_connection_id = aws_vpc_peering_connection.partner.id
  auto_accept               = true
  tags                      = { side = "accepter" }
}
