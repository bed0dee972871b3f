resource "aws_lb" "this" {
  name                       = local.name
  load_balancer_type         = "application"
  internal                   = true
  subnets                    = var.network.subnet_ids
  security_groups            = [var.network.security_group_ids.balancer]
  drop_invalid_header_fields = true
  desync_mitigation_mode     = "strictest"
  xff_header_processing_mode = "append"
  enable_deletion_protection = true

  # Pages stay open by websocket, on which there may be nothing to say for a while.
  idle_timeout = 300

  access_logs {
    bucket  = var.log_bucket
    prefix  = "balancer"
    enabled = true
  }
}

resource "aws_lb_target_group" "this" {
  # checkov:skip=CKV_AWS_378:TLS ends at the balancer. The rest of the way is inside the VPC, between two security groups that let in nobody else.
  name                 = local.name
  vpc_id               = var.network.vpc_id
  target_type          = "ip"
  protocol             = "HTTP"
  port                 = 8080
  deregistration_delay = 60

  # A page lives in one console; its session ends after ten hours at the latest.
  stickiness {
    type            = "lb_cookie"
    cookie_duration = 36000
  }

  health_check {
    path                = "/actuator/health/readiness"
    port                = "8081"
    matcher             = "200"
    interval            = 15
    timeout             = 5
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.address.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

resource "aws_route53_record" "this" {
  count = var.address.zone_id == null ? 0 : 1

  zone_id = var.address.zone_id
  name    = var.address.name
  type    = "A"

  alias {
    name                   = aws_lb.this.dns_name
    zone_id                = aws_lb.this.zone_id
    evaluate_target_health = true
  }
}
