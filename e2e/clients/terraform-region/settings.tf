# The account's own settings.

resource "aws_ec2_instance_metadata_defaults" "own" {
  http_tokens                 = "required"
  http_put_response_hop_limit = var.hops
}

resource "aws_ec2_serial_console_access" "own" {
  enabled = var.console
}

resource "aws_ec2_image_block_public_access" "own" {
  state = "block-new-sharing"
}

resource "aws_ec2_default_credit_specification" "t3" {
  instance_family = "t3"
  cpu_credits     = "unlimited"
}
