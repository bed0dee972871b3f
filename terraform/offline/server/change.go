package main

import (
	"encoding/json"
	"reflect"
	"sort"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// What a change of something that exists comes to: nothing where two documents mean the same, a replacement where the real provider
// can change an attribute only with a new resource (`replaces` in overrides.json).

// documents are compared by what they say. In a policy, one value may stand alone or in a list, and lists have no order.
var documents = map[string]func(any) any{
	"policy": inPolicy, "assume_role_policy": inPolicy, "event_pattern": asIs, "dashboard_body": asIs,
}

func asIs(v any) any { return v }

func inPolicy(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			out[k] = inPolicy(x)
		}
		return out
	case []any:
		return policyList(v)
	case bool:
		if v {
			return "true"
		}
		return "false"
	}
	return v
}

func policyList(list []any) any {
	if len(list) == 1 {
		return inPolicy(list[0])
	}
	out := make([]any, len(list))
	texts := []string{}
	for i, x := range list {
		out[i] = inPolicy(x)
		if s, ok := out[i].(string); ok {
			texts = append(texts, s)
		}
	}
	if len(texts) == len(out) {
		sort.Strings(texts)
		return texts
	}
	return out
}

func sameDocument(name, a, b string) bool {
	normal := documents[name]
	if normal == nil || a == "" || b == "" {
		return false
	}
	var x, y any
	if json.Unmarshal([]byte(a), &x) != nil || json.Unmarshal([]byte(b), &y) != nil {
		return false
	}
	return reflect.DeepEqual(normal(x), normal(y))
}

// keep hands back the prior document where the proposed one means the same.
func keep(prior, proposed tftypes.Value) tftypes.Value {
	before, after := object(prior), object(proposed)
	for name := range documents {
		if a, b := text(before[name]), text(after[name]); a != b && sameDocument(name, a, b) {
			after[name] = before[name]
		}
	}
	return tftypes.NewValue(proposed.Type(), after)
}

// replaced lists the attributes whose change needs a new resource.
func (b *block) replaced(at *tftypes.AttributePath, prior, planned tftypes.Value) (out []*tftypes.AttributePath) {
	if prior.IsNull() || planned.IsNull() || !planned.IsKnown() {
		return nil
	}
	before, after := object(prior), object(planned)
	for name, a := range b.Attributes {
		if a.Replaces && !before[name].Equal(after[name]) {
			out = append(out, at.WithAttributeName(name))
		}
	}
	for name, n := range b.BlockTypes {
		if n.Replaces && !before[name].Equal(after[name]) {
			out = append(out, at.WithAttributeName(name))
			continue
		}
		if n.Mode != "list" {
			continue
		}
		olds, news := items(before[name]), items(after[name])
		for i := range min(len(olds), len(news)) {
			out = append(out, n.Block.replaced(at.WithAttributeName(name).WithElementKeyInt(i), olds[i], news[i])...)
		}
	}
	return out
}
