package main

import (
	"encoding/json"

	tf "github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// schema.json has the shape of `terraform providers schema -json`.

type attribute struct {
	Type                         json.RawMessage
	Required, Optional, Computed bool
	Sensitive, Deprecated        bool
	WriteOnly                    bool `json:"write_only"`
	Placeholder                  any  // ours: what to return instead of a made-up value
	Replaces                     bool // ours: its change needs a new resource
}

type nested struct {
	Mode     string `json:"nesting_mode"`
	MinItems int64  `json:"min_items"`
	MaxItems int64  `json:"max_items"`
	Replaces bool   // ours: its change needs a new resource
	Block    *block
}

type block struct {
	Attributes map[string]*attribute
	BlockTypes map[string]*nested `json:"block_types"`
}

type schema struct {
	Version int64
	Block   *block
}

type providerSchema struct {
	Provider  *schema
	Resources map[string]*schema `json:"resource_schemas"`
	Data      map[string]*schema `json:"data_source_schemas"`
}

var modes = map[string]tf.SchemaNestedBlockNestingMode{
	"single": tf.SchemaNestedBlockNestingModeSingle, "list": tf.SchemaNestedBlockNestingModeList,
	"set": tf.SchemaNestedBlockNestingModeSet, "map": tf.SchemaNestedBlockNestingModeMap,
}

func (b *block) proto() *tf.SchemaBlock {
	out := &tf.SchemaBlock{}
	for name, a := range b.Attributes {
		t, err := tftypes.ParseJSONType(a.Type) //nolint:staticcheck // the schema JSON uses this very notation
		check(err)
		out.Attributes = append(out.Attributes, &tf.SchemaAttribute{Name: name, Type: t, Required: a.Required, Optional: a.Optional,
			Computed: a.Computed, Sensitive: a.Sensitive, Deprecated: a.Deprecated, WriteOnly: a.WriteOnly})
	}
	for name, n := range b.BlockTypes {
		out.BlockTypes = append(out.BlockTypes, &tf.SchemaNestedBlock{TypeName: name, Block: n.Block.proto(), Nesting: modes[n.Mode],
			MinItems: n.MinItems, MaxItems: n.MaxItems})
	}
	return out
}

func (s *schema) proto() *tf.Schema { return &tf.Schema{Version: s.Version, Block: s.Block.proto()} }

func protos(in map[string]*schema) map[string]*tf.Schema {
	out := map[string]*tf.Schema{}
	for name, s := range in {
		out[name] = s.proto()
	}
	return out
}
