# The same things as they are found by who didn't make them.

data "aws_availability_zone" "first" {
  name = local.zones[0]
}

data "aws_caller_identity" "own" {}
data "aws_region" "own" {}
data "aws_regions" "all" {}
data "aws_partition" "own" {}

data "aws_ami_ids" "all" {
  owners = ["amazon"]
}

data "aws_ec2_instance_type" "micro" {
  instance_type = "t3.micro"
}

data "aws_ec2_instance_types" "small" {
  filter {
    name   = "burstable-performance-supported"
    values = ["true"]
  }
  filter {
    name   = "memory-info.size-in-mib"
    values = ["512", "1024"]
  }
}

data "aws_ec2_instance_type_offering" "first" {
  preferred_instance_types = ["t3.micro", "t2.micro"]
  filter {
    name   = "instance-type"
    values = ["t2.micro", "t3.micro"]
  }
}

data "aws_ec2_instance_type_offerings" "micro" {
  location_type = "availability-zone"
  filter {
    name   = "instance-type"
    values = ["t3.micro"]
  }
}

data "aws_vpc" "own" {
  id = aws_vpc_ipv4_cidr_block_association.more.vpc_id
}

data "aws_vpcs" "own" {
  tags       = { team = var.team }
  depends_on = [aws_vpc.own, aws_vpc.services, aws_default_vpc.default]
}

data "aws_vpc_dhcp_options" "corp" {
  dhcp_options_id = aws_vpc_dhcp_options_association.corp.dhcp_options_id
}

data "aws_subnet" "front" {
  vpc_id            = aws_vpc.own.id
  availability_zone = aws_subnet.front[1].availability_zone
  tags              = { tier = "front" }
}

data "aws_subnets" "back" {
  filter {
    name   = "vpc-id"
    values = [aws_vpc.own.id]
  }
  tags       = { tier = "back" }
  depends_on = [aws_subnet.back]
}

data "aws_internet_gateway" "services" {
  filter {
    name   = "attachment.vpc-id"
    values = [aws_internet_gateway_attachment.services.vpc_id]
  }
}

data "aws_nat_gateway" "out" {
  id = aws_nat_gateway.out.id
}

data "aws_nat_gateways" "own" {
  vpc_id = aws_vpc.own.id
  filter {
    name   = "state"
    values = ["available"]
  }
  depends_on = [aws_nat_gateway.out, aws_nat_gateway.within]
}

data "aws_vpc_endpoint_service" "ec2" {
  service = "ec2"
}

data "aws_vpc_endpoint" "ec2" {
  vpc_id       = aws_vpc_endpoint.ec2.vpc_id
  service_name = aws_vpc_endpoint.ec2.service_name
  state        = "available"
}

data "aws_route_table" "back" {
  subnet_id = aws_route_table_association.back[0].subnet_id
}

data "aws_route_tables" "own" {
  vpc_id     = aws_vpc.own.id
  depends_on = [aws_route_table.front, aws_route_table.back, aws_route_table.arrivals]
}

data "aws_route" "out" {
  route_table_id         = aws_route.out.route_table_id
  destination_cidr_block = aws_route.out.destination_cidr_block
}

data "aws_vpc_peering_connection" "services" {
  id = aws_vpc_peering_connection_options.services.vpc_peering_connection_id
}

data "aws_vpc_peering_connections" "own" {
  filter {
    name   = "requester-vpc-info.vpc-id"
    values = [aws_vpc.own.id]
  }
  depends_on = [aws_vpc_peering_connection.services, aws_vpc_peering_connection_accepter.partner]
}

data "aws_network_acls" "own" {
  vpc_id     = aws_vpc.own.id
  depends_on = [aws_network_acl.back, aws_network_acl.more]
}

data "aws_security_group" "web" {
  vpc_id = aws_vpc.own.id
  name   = aws_security_group.web.name
}

data "aws_security_groups" "own" {
  filter {
    name   = "vpc-id"
    values = [aws_vpc.own.id]
  }
  depends_on = [aws_security_group.web, aws_security_group.base, aws_security_group.data]
}

data "aws_vpc_security_group_rule" "offices" {
  security_group_rule_id = aws_vpc_security_group_ingress_rule.offices.id
}

data "aws_vpc_security_group_rules" "data" {
  filter {
    name   = "group-id"
    values = [aws_security_group.data.id]
  }
  depends_on = [
    aws_vpc_security_group_ingress_rule.clients, aws_vpc_security_group_ingress_rule.offices,
    aws_vpc_security_group_ingress_rule.ping, aws_vpc_security_group_egress_rule.all,
  ]
}

data "aws_ec2_managed_prefix_list" "sites" {
  id = aws_ec2_managed_prefix_list.sites.id
}

data "aws_ec2_managed_prefix_lists" "own" {
  filter {
    name   = "owner-id"
    values = [data.aws_caller_identity.own.account_id]
  }
  depends_on = [aws_ec2_managed_prefix_list.sites, aws_ec2_managed_prefix_list.offices]
}

data "aws_eip" "server" {
  public_ip  = aws_eip.server.public_ip
  depends_on = [aws_eip_association.server]
}

data "aws_eips" "nat" {
  filter {
    name   = "tag:Name"
    values = ["nat-*"]
  }
  depends_on = [aws_eip.nat]
}

data "aws_network_interface" "router" {
  id         = aws_network_interface.router.id
  depends_on = [aws_eip.router]
}

data "aws_network_interfaces" "server" {
  filter {
    name   = "attachment.instance-id"
    values = [aws_instance.server.id]
  }
}

data "aws_key_pair" "door" {
  key_name           = aws_key_pair.door.key_name
  include_public_key = true
}

data "aws_launch_template" "server" {
  name = aws_launch_template.server.name
}

data "aws_instance" "server" {
  instance_id   = aws_eip_association.server.instance_id
  get_user_data = true
}

data "aws_instances" "apart" {
  filter {
    name   = "placement-group-name"
    values = [aws_placement_group.apart.name]
  }
  depends_on = [aws_instance.apart]
}

data "aws_ec2_host" "own" {
  host_id = aws_ec2_host.own.id
}

data "aws_ec2_serial_console_access" "own" {
  depends_on = [aws_ec2_serial_console_access.own]
}

output "vpc" { value = aws_vpc.own.id }
output "services" { value = aws_vpc.services.id }
output "server" { value = aws_instance.server.id }
output "spare" { value = aws_instance.spare.id }
output "router" { value = aws_instance.router.id }
output "fleet" { value = aws_ec2_fleet.workers.id }
output "reservation" { value = aws_ec2_capacity_reservation.kept.id }
output "peering" { value = aws_vpc_peering_connection_accepter.partner.id }
output "back" { value = aws_route_table.back.id }
output "found" {
  value = join(" ", [for what, count in {
    acls         = length(data.aws_network_acls.own.ids)
    addresses    = length(data.aws_eips.nat.allocation_ids)
    apart        = length(data.aws_instances.apart.ids)
    back         = length(data.aws_subnets.back.ids)
    blocks       = length(data.aws_vpc.own.cidr_block_associations)
    endpoint     = length(data.aws_vpc_endpoint.ec2.network_interface_ids)
    groups       = length(data.aws_security_groups.own.ids)
    interfaces   = length(data.aws_network_interfaces.server.ids)
    lists        = length(data.aws_ec2_managed_prefix_lists.own.ids)
    micro_memory = data.aws_ec2_instance_type.micro.memory_size
    nats         = length(data.aws_nat_gateways.own.ids)
    peerings     = length(data.aws_vpc_peering_connections.own.ids)
    rules        = length(data.aws_vpc_security_group_rules.data.ids)
    tables       = length(data.aws_route_tables.own.ids)
    vpcs         = length(data.aws_vpcs.own.ids)
    zones        = length(data.aws_ec2_instance_type_offerings.micro.locations)
  } : "${what}=${count}"])
}
