package main

import (
	"crypto/sha256"
	"fmt"
	"math/big"
	"os"
	"sort"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

const account = "123456789012"

// With HEADGATE_OFFLINE_IDS=known a plan already has the ids and ARNs that AWS would give out, so that a document that names
// them is known too. It is no plan to apply, but one to read.
var knowsIDs = os.Getenv("HEADGATE_OFFLINE_IDS") == "known"

func isID(name string, a *attribute) bool {
	return name == "id" || !a.Optional && (name == "arn" || strings.HasSuffix(name, "_arn") || strings.HasSuffix(name, "_id"))
}

// placeholder makes up a value for a computed attribute.
func (s *server) placeholder(typeName, name string, t tftypes.Type, a *attribute, of tftypes.Value) tftypes.Value {
	if a.Placeholder != nil {
		return s.fromJSON(typeName, t, a.Placeholder, of)
	}
	switch {
	case t.Is(tftypes.String):
	case t.Is(tftypes.Number):
		return tftypes.NewValue(t, big.NewFloat(0))
	case t.Is(tftypes.Bool):
		return tftypes.NewValue(t, false)
	case t.Is(tftypes.Map{}):
		return tftypes.NewValue(t, map[string]tftypes.Value{})
	case t.Is(tftypes.List{}), t.Is(tftypes.Set{}):
		return tftypes.NewValue(t, []tftypes.Value{})
	default:
		return tftypes.NewValue(t, nil)
	}
	fields := object(of)
	region := s.regionOf(fields)
	label := fingerprint(typeName, of)
	for _, k := range []string{"bucket", "name", "function_name", "cluster_identifier", "dashboard_name", "alarm_name", "identifier"} {
		if v := text(fields[k]); v != "" {
			label = v
			break
		}
	}
	words := strings.SplitN(typeName, "_", 3) // aws, service, kind
	service, kind := words[len(words)-1], ""
	if len(words) == 3 {
		service, kind = words[1], strings.ReplaceAll(words[2], "_", "-")+"/"
	}
	if service == "s3" {
		region, kind = "", ""
	}
	if service == "iam" {
		region = ""
	}
	owner := account
	if service == "s3" {
		owner = ""
	}
	switch {
	case name == "arn" || strings.HasSuffix(name, "_arn"):
		return tftypes.NewValue(t, fmt.Sprintf("arn:aws:%s:%s:%s:%s%s", service, region, owner, kind, label))
	case name == "account_id" || name == "owner_id":
		return tftypes.NewValue(t, account)
	case name == "region" || name == "bucket_region":
		return tftypes.NewValue(t, s.region)
	}
	return tftypes.NewValue(t, label)
}

func (s *server) regionOf(fields map[string]tftypes.Value) string {
	if r := text(fields["region"]); r != "" {
		return r
	}
	return s.region
}

func fingerprint(typeName string, of tftypes.Value) string {
	return fmt.Sprintf("%.6x", sha256.Sum256([]byte(typeName+seed(of))))
}

// seed is the same for the same inputs, so that a second plan finds nothing to change.
func seed(v tftypes.Value) string {
	var out []string
	check(tftypes.Walk(v, func(_ *tftypes.AttributePath, x tftypes.Value) (bool, error) {
		out = append(out, text(x))
		return true, nil
	}))
	sort.Strings(out)
	return strings.Join(out, "\n")
}

// fromJSON makes the value of overrides.json; ${region}, ${account}, ${fingerprint} and the names of the resource's own attributes stand
// for what they are.
func (s *server) fromJSON(typeName string, t tftypes.Type, v any, of tftypes.Value) tftypes.Value {
	if pattern, ok := v.(string); ok {
		fields := object(of)
		v = os.Expand(pattern, func(name string) string {
			switch name {
			case "region":
				return s.regionOf(fields)
			case "account":
				return account
			case "fingerprint":
				return fingerprint(typeName, of)
			}
			return text(fields[name])
		})
	}
	list, ok := v.([]any)
	if !ok {
		return tftypes.NewValue(t, v)
	}
	out := []tftypes.Value{}
	for _, x := range list {
		out = append(out, tftypes.NewValue(tftypes.String, x))
	}
	return tftypes.NewValue(t, out)
}
