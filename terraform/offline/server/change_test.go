package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func job(t *testing.T) *schema {
	t.Helper()
	sch := &schema{}
	text := `{"block": {"attributes": {"id": {"type": "string", "computed": true}, "name": {"type": "string", "required": true, "replaces": true},
		"timeout": {"type": "number", "optional": true}, "policy": {"type": "string", "optional": true}, "tags": {"type": ["map", "string"], "optional": true},
		"tags_all": {"type": ["map", "string"], "computed": true}}, "block_types": {"command": {"nesting_mode": "list", "block":
		{"attributes": {"script": {"type": "string", "optional": true, "replaces": true}}}}}}}`
	if err := json.Unmarshal([]byte(text), sch); err != nil {
		t.Fatal(err)
	}
	return sch
}

func seen(t *testing.T, sch *schema, text string) tftypes.Value {
	t.Helper()
	o := &observed{Resources: map[string]map[string]json.RawMessage{"aws_glue_job": {"etl": json.RawMessage(text)}}}
	v, err := o.state(sch, "aws_glue_job", "etl", nil)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestAnImportAnswersWhatWasObserved(t *testing.T) {
	state := object(seen(t, job(t), `{"name": "etl", "timeout": 5, "tags": {"a": "b"}}`))

	if text(state["id"]) != "etl" || text(state["name"]) != "etl" || !state["tags_all"].Equal(state["tags"]) || state["command"].IsNull() {
		t.Errorf("got %v", state)
	}
}

func TestWhatWasNotObservedOrDoesNotFitIsRefused(t *testing.T) {
	o := &observed{Resources: map[string]map[string]json.RawMessage{"aws_glue_job": {"etl": json.RawMessage(`{"nmae": "etl"}`)}}}

	if _, err := o.state(job(t), "aws_glue_job", "other", nil); err == nil || !strings.Contains(err.Error(), "was observed") {
		t.Errorf("got %v", err)
	}
	if _, err := o.state(job(t), "aws_glue_job", "etl", nil); err == nil || !strings.Contains(err.Error(), "does not fit") {
		t.Errorf("got %v", err)
	}
}

func TestDefaultTagsAreNotTheResourcesOwn(t *testing.T) {
	of := func(tags string) map[string]tftypes.Value {
		fields := object(seen(t, job(t), `{"name": "etl"`+tags+`}`))
		splitTags(fields, map[string]tftypes.Value{"estate": tftypes.NewValue(tftypes.String, "x")})
		return fields
	}

	if mixed := of(`, "tags": {"estate": "x", "zone": "raw"}`); len(object(mixed["tags"])) != 1 || len(object(mixed["tags_all"])) != 2 {
		t.Errorf("got %v", mixed)
	}
	if alone := of(`, "tags": {"estate": "x"}`); !alone["tags"].IsNull() || len(object(alone["tags_all"])) != 1 {
		t.Errorf("got %v", alone)
	}
	if other := of(`, "tags": {"estate": "y"}`); len(object(other["tags"])) != 1 {
		t.Errorf("got %v", other)
	}
}

func TestOnlyWhatCannotBeChangedIsReplaced(t *testing.T) {
	sch := job(t)
	before := seen(t, sch, `{"name": "etl", "timeout": 5, "command": [{"script": "a"}]}`)

	for after, want := range map[string]int{
		`{"name": "etl", "timeout": 9, "command": [{"script": "a"}]}`:   0,
		`{"name": "other", "timeout": 5, "command": [{"script": "a"}]}`: 1,
		`{"name": "other", "timeout": 5, "command": [{"script": "b"}]}`: 2,
	} {
		if got := sch.Block.replaced(tftypes.NewAttributePath(), before, seen(t, sch, after)); len(got) != want {
			t.Errorf("%s replaces by %v, expected %d", after, got, want)
		}
	}
}

func TestPoliciesAreComparedByWhatTheySay(t *testing.T) {
	one := `{"Statement": [{"Action": ["s3:GetObject"], "Resource": ["a", "b"], "Condition": {"Bool": {"aws:SecureTransport": false}}}]}`
	same := `{"Statement":{"Resource":["b","a"],"Action":"s3:GetObject","Condition":{"Bool":{"aws:SecureTransport":"false"}}}}`
	other := strings.Replace(same, "GetObject", "PutObject", 1)

	if !sameDocument("policy", one, same) || sameDocument("policy", one, other) || sameDocument("description", one, same) {
		t.Error("documents are compared in another way")
	}
	if sch := job(t); true {
		kept := object(keep(seen(t, sch, `{"policy": `+quoted(one)+`}`), seen(t, sch, `{"policy": `+quoted(same)+`}`)))
		if text(kept["policy"]) != one {
			t.Errorf("got %v", kept["policy"])
		}
	}
}

func quoted(s string) string {
	out, _ := json.Marshal(s)
	return string(out)
}
