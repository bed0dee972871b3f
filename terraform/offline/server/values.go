package main

import (
	"maps"
	"slices"

	tf "github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func (s *schema) decode(v *tf.DynamicValue) tftypes.Value {
	t := s.proto().ValueType()
	if v == nil {
		return tftypes.NewValue(t, nil)
	}
	out, err := v.Unmarshal(t)
	check(err)
	return out
}

func encode(v tftypes.Value) *tf.DynamicValue {
	out, err := tf.NewDynamicValue(v.Type(), v)
	check(err)
	return &out
}

func object(v tftypes.Value) map[string]tftypes.Value {
	out := map[string]tftypes.Value{}
	if v.IsKnown() && !v.IsNull() {
		check(v.As(&out))
	}
	return maps.Clone(out) // As hands out the value's own map
}

func items(v tftypes.Value) (out []tftypes.Value) {
	if v.IsKnown() && !v.IsNull() {
		check(v.As(&out))
	}
	return slices.Clone(out)
}

func text(v tftypes.Value) string {
	var out string
	if v.Type() != nil && v.Type().Is(tftypes.String) && v.IsKnown() && !v.IsNull() {
		check(v.As(&out))
	}
	return out
}

// each rewrites every attribute of a value, in nested blocks too.
func (b *block) each(v tftypes.Value, f func(string, *attribute, tftypes.Value) tftypes.Value) tftypes.Value {
	if v.IsNull() || !v.IsKnown() {
		return v
	}
	fields := object(v)
	for name, a := range b.Attributes {
		fields[name] = f(name, a, fields[name])
	}
	for name, n := range b.BlockTypes {
		if n.Mode == "single" {
			fields[name] = n.Block.each(fields[name], f)
		} else if list := items(fields[name]); len(list) > 0 {
			for i := range list {
				list[i] = n.Block.each(list[i], f)
			}
			fields[name] = tftypes.NewValue(fields[name].Type(), list)
		}
	}
	return tftypes.NewValue(v.Type(), fields)
}
