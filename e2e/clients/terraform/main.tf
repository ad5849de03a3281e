# What a customer's first Terraform project has. Endpoint and credentials come from the environment (`freehold env`).
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

variable "image" { type = string }
variable "public_key" { type = string }
variable "endpoint" { type = string }
variable "instance_type" { default = "t3.micro" }
variable "greeting" { default = "hello" }
variable "team" { default = "first" }
variable "ingress" { default = "0.0.0.0/0" }

provider "aws" {
  skip_region_validation      = true
  skip_metadata_api_check     = true
  endpoints {
    ec2 = var.endpoint
    sts = var.endpoint
    iam = var.endpoint
  }
  default_tags {
    tags = { project = "e2e" }
  }
}

resource "aws_key_pair" "door" {
  key_name   = "terraform"
  public_key = var.public_key
}

resource "aws_security_group" "web" {
  name        = "terraform"
  description = "SSH from outside, everything out"

  ingress {
    description = "web"
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = [var.ingress]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "apart" {
  name        = "terraform-apart"
  description = "Rules as resources of their own"
}

resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id = aws_security_group.apart.id
  description       = "ssh"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = var.ingress
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.apart.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_instance" "server" {
  ami                    = var.image
  instance_type          = var.instance_type
  key_name               = aws_key_pair.door.key_name
  vpc_security_group_ids = [aws_security_group.web.id, aws_security_group.apart.id]
  user_data              = <<-END
    #!/bin/sh
    echo ${var.greeting} > /etc/greeting
  END

  root_block_device {
    volume_size = 2
    volume_type = "gp3"
  }

  metadata_options {
    http_tokens = "required"
  }

  tags = {
    Name = "terraform"
    team = var.team
  }
}

resource "aws_eip" "front" {
  domain = "vpc"
  tags   = { team = var.team }
}

resource "aws_eip_association" "front" {
  instance_id   = aws_instance.server.id
  allocation_id = aws_eip.front.id
}

output "instance" { value = aws_instance.server.id }
output "address" { value = aws_eip.front.public_ip }
