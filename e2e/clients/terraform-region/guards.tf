# --- prefix lists ----------------------------------------------------------------------------------------------------

resource "aws_ec2_managed_prefix_list" "sites" {
  name           = "sites"
  address_family = "IPv4"
  max_entries    = 5
  dynamic "entry" {
    for_each = var.sites
    content {
      cidr        = entry.value
      description = "site ${entry.key}"
    }
  }
}

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv6"
  max_entries    = 3
}

resource "aws_ec2_managed_prefix_list_entry" "office" {
  for_each       = toset(["2001:db8:1::/48", "2001:db8:2::/48"])
  prefix_list_id = aws_ec2_managed_prefix_list.offices.id
  cidr           = each.value
  description    = "office"
}

# --- security groups -------------------------------------------------------------------------------------------------

resource "aws_default_security_group" "own" {
  vpc_id = aws_vpc.own.id
  ingress {
    protocol  = "-1"
    self      = true
    from_port = 0
    to_port   = 0
  }
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "Rules within"
  vpc_id      = aws_vpc.own.id
  ingress {
    description = "web"
    protocol    = "tcp"
    from_port   = var.port
    to_port     = var.port
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    description     = "sites"
    protocol        = "udp"
    from_port       = 500
    to_port         = 500
    prefix_list_ids = [aws_ec2_managed_prefix_list.sites.id]
  }
  egress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
  lifecycle { create_before_destroy = true }
}

resource "aws_security_group" "base" {
  name_prefix = "base-"
  description = "Rules as resources of their own"
  vpc_id      = aws_vpc.own.id
}

resource "aws_security_group_rule" "ping" {
  type              = "ingress"
  security_group_id = aws_security_group.base.id
  protocol          = "icmp"
  from_port         = 8
  to_port           = -1
  cidr_blocks       = ["10.0.0.0/8", "192.168.0.0/16"]
  description       = "ping from within"
}

resource "aws_security_group_rule" "web" {
  type                     = "ingress"
  security_group_id        = aws_security_group.base.id
  protocol                 = "tcp"
  from_port                = 8000
  to_port                  = 8100
  source_security_group_id = aws_security_group.web.id
}

resource "aws_security_group_rule" "self" {
  type              = "egress"
  security_group_id = aws_security_group.base.id
  protocol          = "all"
  from_port         = 0
  to_port           = 0
  self              = true
}

resource "aws_security_group" "callers" {
  name   = "callers"
  vpc_id = aws_vpc.services.id
}

resource "aws_security_group" "data" {
  name        = "data"
  description = "Rules as the newer resources"
  vpc_id      = aws_vpc.own.id
}

resource "aws_vpc_security_group_ingress_rule" "clients" {
  security_group_id            = aws_security_group.data.id
  referenced_security_group_id = aws_security_group.web.id
  ip_protocol                  = "tcp"
  from_port                    = var.port
  to_port                      = var.port
  description                  = "clients"
}

resource "aws_vpc_security_group_ingress_rule" "offices" {
  security_group_id = aws_security_group.data.id
  prefix_list_id    = aws_ec2_managed_prefix_list.offices.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
}

resource "aws_vpc_security_group_ingress_rule" "ping" {
  security_group_id = aws_security_group.data.id
  cidr_ipv6         = "::/0"
  ip_protocol       = "icmpv6"
  from_port         = -1
  to_port           = -1
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.data.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_vpc_association" "data" {
  security_group_id = aws_security_group.data.id
  vpc_id            = aws_vpc.services.id
}

# --- network ACLs ----------------------------------------------------------------------------------------------------

resource "aws_default_network_acl" "own" {
  default_network_acl_id = aws_vpc.own.default_network_acl_id
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }
  lifecycle { ignore_changes = [subnet_ids] }
}

resource "aws_network_acl" "back" {
  vpc_id     = aws_vpc.own.id
  subnet_ids = aws_subnet.back[*].id
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = var.port
    to_port    = var.port
    cidr_block = "10.0.0.0/8"
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

resource "aws_network_acl" "more" {
  vpc_id = aws_vpc.own.id
}

resource "aws_network_acl_rule" "ping" {
  network_acl_id = aws_network_acl.more.id
  rule_number    = 7
  egress         = true
  protocol       = "icmp"
  icmp_type      = 8
  icmp_code      = 0
  rule_action    = "allow"
  cidr_block     = "10.0.0.0/8"
}

resource "aws_network_acl_rule" "web" {
  network_acl_id = aws_network_acl.more.id
  rule_number    = 200
  protocol       = "tcp"
  from_port      = 1024
  to_port        = 65535
  rule_action    = "allow"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_association" "more" {
  network_acl_id = aws_network_acl.more.id
  subnet_id      = aws_subnet.more.id
}
