resource "aws_key_pair" "door" {
  key_name   = "door"
  public_key = var.public_key
}

# --- interfaces ------------------------------------------------------------------------------------------------------

resource "aws_network_interface" "router" {
  subnet_id         = aws_subnet.front[0].id
  description       = "router"
  private_ips       = ["10.20.0.50"]
  security_groups   = [aws_security_group.web.id]
  source_dest_check = false
}

resource "aws_network_interface" "second" {
  subnet_id         = aws_subnet.back[0].id
  description       = "second of the server, ${var.greeting}"
  private_ips_count = var.spare_addresses
  ipv4_prefix_count = 1 + var.spare_addresses
  security_groups   = [aws_security_group.base.id]
}

resource "aws_network_interface_sg_attachment" "data" {
  network_interface_id = aws_instance.server.primary_network_interface_id
  security_group_id    = aws_security_group.data.id
}

resource "aws_network_interface_permission" "partner" {
  network_interface_id = aws_network_interface.router.id
  aws_account_id       = data.aws_caller_identity.partner.account_id
  permission           = "INSTANCE-ATTACH"
}

# --- instances -------------------------------------------------------------------------------------------------------

resource "aws_launch_template" "server" {
  name                   = "server"
  description            = var.greeting
  update_default_version = true
  image_id               = data.aws_ami.micro.id
  instance_type          = "t3.nano"
  key_name               = aws_key_pair.door.key_name
  ebs_optimized          = true
  block_device_mappings {
    device_name = data.aws_ami.micro.root_device_name
    ebs {
      volume_size           = 3
      volume_type           = "gp3"
      delete_on_termination = true
    }
  }
  credit_specification {
    cpu_credits = "standard"
  }
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
  monitoring {
    enabled = true
  }
  tag_specifications {
    resource_type = "network-interface"
    tags          = { template = "server" }
  }
}

resource "aws_launch_template" "worker" {
  name_prefix            = "worker-"
  image_id               = data.aws_ami.micro.id
  instance_type          = "t3.nano"
  vpc_security_group_ids = [aws_security_group.web.id]
  user_data              = base64encode("#!/bin/sh\necho ${var.greeting} > /etc/greeting\n")
  tag_specifications {
    resource_type = "instance"
    tags          = { Name = "worker" }
  }
}

resource "aws_instance" "server" {
  instance_type = var.instance_type
  subnet_id     = aws_subnet.front[0].id
  launch_template {
    id      = aws_launch_template.server.id
    version = 1
  }
  tags = { Name = "server" }
}

resource "aws_eip" "server" {
  domain = "vpc"
}

resource "aws_eip_association" "server" {
  network_interface_id = aws_instance.server.primary_network_interface_id
  allocation_id        = aws_eip.server.id
}

resource "aws_instance" "router" {
  ami                     = data.aws_ami.micro.id
  instance_type           = "t3.micro"
  key_name                = aws_key_pair.door.key_name
  user_data               = "#!/bin/sh\necho ${var.greeting} > /etc/greeting\n"
  disable_api_termination = false
  monitoring              = false
  network_interface {
    device_index         = 0
    network_interface_id = aws_network_interface.router.id
  }
  root_block_device {
    volume_size = 2
    volume_type = "gp3"
  }
  metadata_options {
    http_tokens            = var.tokens
    instance_metadata_tags = "enabled"
  }
  tags = { Name = "router" }
}

resource "aws_eip" "router" {
  domain            = "vpc"
  network_interface = aws_network_interface.router.id
  depends_on        = [aws_internet_gateway.own]
}

resource "aws_instance" "spare" {
  ami                    = data.aws_ami.micro.id
  instance_type          = "t3.nano"
  subnet_id              = aws_subnet.more.id # where no address is taken by chance
  private_ip             = cidrhost(aws_subnet.more.cidr_block, 60)
  secondary_private_ips  = [cidrhost(aws_subnet.more.cidr_block, 61)]
  vpc_security_group_ids = var.spare_state == "stopped" ? [aws_security_group.base.id] : [aws_security_group.base.id, aws_security_group.web.id]
  tags                   = { Name = "spare" }
}

resource "aws_ec2_instance_state" "spare" {
  instance_id = aws_instance.spare.id
  state       = var.spare_state
}

resource "aws_ec2_tag" "volume" {
  resource_id = aws_instance.spare.root_block_device[0].volume_id
  key         = "greeting"
  value       = var.greeting
}

# --- places and capacity ---------------------------------------------------------------------------------------------

resource "aws_placement_group" "apart" {
  name     = "apart"
  strategy = "spread"
}

resource "aws_placement_group" "parts" {
  name            = "parts"
  strategy        = "partition"
  partition_count = 2
}

resource "aws_instance" "apart" {
  count           = 2
  ami             = data.aws_ami.micro.id
  instance_type   = "t3.nano"
  subnet_id       = aws_subnet.back[0].id
  placement_group = aws_placement_group.apart.name
}

resource "aws_eip" "moving" {
  domain     = "vpc"
  instance   = aws_instance.apart[var.moved].id
  depends_on = [aws_internet_gateway.own]
}

resource "aws_instance" "part" {
  ami                        = data.aws_ami.micro.id
  instance_type              = "t3.nano"
  subnet_id                  = aws_subnet.back[0].id
  placement_group            = aws_placement_group.parts.name
  placement_partition_number = 2
}

resource "aws_ec2_host" "own" {
  availability_zone = local.zones[0]
  instance_family   = "t3"
  auto_placement    = var.auto_placement
}

resource "aws_instance" "hosted" {
  ami           = data.aws_ami.micro.id
  instance_type = "t3.nano"
  subnet_id     = aws_subnet.back[0].id
  tenancy       = "host"
  host_id       = aws_ec2_host.own.id
}

resource "aws_ec2_capacity_reservation" "kept" {
  availability_zone       = local.zones[0]
  instance_type           = "t3.micro"
  instance_platform       = "Linux/UNIX"
  instance_count          = var.reserved
  instance_match_criteria = "targeted"
}

resource "aws_instance" "reserved" {
  ami           = data.aws_ami.micro.id
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.back[0].id
  capacity_reservation_specification {
    capacity_reservation_target {
      capacity_reservation_id = aws_ec2_capacity_reservation.kept.id
    }
  }
}

resource "aws_ec2_fleet" "workers" {
  terminate_instances = false # or the provider waits for five minutes when it deletes the fleet
  launch_template_config {
    launch_template_specification {
      launch_template_id = aws_launch_template.worker.id
      version            = "1"
    }
    override {
      instance_type = "t3.nano"
      subnet_id     = aws_subnet.back[0].id
    }
    override {
      instance_type = "t3.micro"
      subnet_id     = aws_subnet.back[1].id
    }
  }
  target_capacity_specification {
    default_target_capacity_type = "on-demand"
    total_target_capacity        = var.fleet_size
  }
}
