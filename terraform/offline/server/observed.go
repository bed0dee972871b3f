package main

import (
	"encoding/json"
	"fmt"
	"os"

	tf "github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// observedVariable names the file with what was read from an account; `./headgate adopt` writes it.
const observedVariable = "HEADGATE_OBSERVED"

// observed is what an account was seen to hold: resources by type and import id, and data sources by type, in the provider's
// attribute names. Without the file an import makes up an empty resource, as a test needs it.
type observed struct {
	Resources map[string]map[string]json.RawMessage `json:"resources"`
	Data      map[string]map[string]string          `json:"data"`
}

func readObserved() (*observed, error) {
	file := os.Getenv(observedVariable)
	if file == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("%s names a file that cannot be read: %w", observedVariable, err)
	}
	out := &observed{}
	if err := json.Unmarshal(raw, out); err != nil {
		return nil, fmt.Errorf("%s (named by %s) is not what adopt writes: %w", file, observedVariable, err)
	}
	return out, nil
}

// state is what a resource was seen to be. An attribute that the schema does not know is an error, so that none is compared with nothing.
func (o *observed) state(sch *schema, typeName, id string, defaultTags map[string]tftypes.Value) (tftypes.Value, error) {
	t := sch.proto().ValueType()
	raw, seen := o.Resources[typeName][id]
	if !seen {
		return tftypes.Value{}, fmt.Errorf("no %s with the id %q was observed", typeName, id)
	}
	v, err := (&tf.RawState{JSON: raw}).Unmarshal(t)
	if err != nil {
		return tftypes.Value{}, fmt.Errorf("what was observed of the %s %q does not fit its schema: %w", typeName, id, err)
	}
	fields := object(sch.Block.whole(v))
	if sch.Block.Attributes["id"] != nil && fields["id"].IsNull() {
		fields["id"] = tftypes.NewValue(tftypes.String, id)
	}
	if sch.Block.Attributes["tags_all"] != nil && !fields["tags"].IsNull() {
		splitTags(fields, defaultTags)
	}
	return tftypes.NewValue(t, fields), nil
}

// splitTags leaves to `tags` what the provider's default tags do not say already. Tags that were not read are not compared.
func splitTags(fields map[string]tftypes.Value, defaultTags map[string]tftypes.Value) {
	own := object(fields["tags"])
	fields["tags_all"] = tftypes.NewValue(fields["tags"].Type(), object(fields["tags"]))
	for name, value := range defaultTags {
		if own[name].Equal(value) {
			delete(own, name)
		}
	}
	if len(own) == 0 {
		fields["tags"] = tftypes.NewValue(fields["tags"].Type(), nil)
		return
	}
	fields["tags"] = tftypes.NewValue(fields["tags"].Type(), own)
}

// whole puts an empty list where a nested block was left out: blocks are never null.
func (b *block) whole(v tftypes.Value) tftypes.Value {
	if v.IsNull() {
		return v
	}
	fields := object(v)
	for name, n := range b.BlockTypes {
		if n.Mode == "single" {
			fields[name] = n.Block.whole(fields[name])
			continue
		}
		list := items(fields[name])
		for i := range list {
			list[i] = n.Block.whole(list[i])
		}
		if list == nil {
			list = []tftypes.Value{}
		}
		fields[name] = tftypes.NewValue(fields[name].Type(), list)
	}
	return tftypes.NewValue(v.Type(), fields)
}
