package main

import (
	"encoding/json"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

var (
	textList  = tftypes.List{ElementType: tftypes.String}
	condition = tftypes.Object{AttributeTypes: map[string]tftypes.Type{"test": tftypes.String, "variable": tftypes.String, "values": textList}}
	principal = tftypes.Object{AttributeTypes: map[string]tftypes.Type{"type": tftypes.String, "identifiers": textList}}
)

func list(values ...string) tftypes.Value {
	out := []tftypes.Value{}
	for _, v := range values {
		out = append(out, tftypes.NewValue(tftypes.String, v))
	}
	return tftypes.NewValue(textList, out)
}

func word(v string) tftypes.Value { return tftypes.NewValue(tftypes.String, v) }

// aStatement has what is given and lacks the rest, as a block in HCL does.
func aStatement(fields map[string]tftypes.Value) tftypes.Value {
	all := map[string]tftypes.Value{
		"sid": tftypes.NewValue(tftypes.String, nil), "effect": tftypes.NewValue(tftypes.String, nil),
		"condition":  tftypes.NewValue(tftypes.List{ElementType: condition}, []tftypes.Value{}),
		"principals": tftypes.NewValue(tftypes.List{ElementType: principal}, []tftypes.Value{}), "not_principals": tftypes.NewValue(tftypes.List{ElementType: principal}, []tftypes.Value{}),
	}
	for _, name := range []string{"actions", "not_actions", "resources", "not_resources"} {
		all[name] = tftypes.NewValue(textList, nil)
	}
	for name, v := range fields {
		all[name] = v
	}
	types := map[string]tftypes.Type{}
	for name, v := range all {
		types[name] = v.Type()
	}
	return tftypes.NewValue(tftypes.Object{AttributeTypes: types}, all)
}

func document(t *testing.T, sources tftypes.Value, statements ...tftypes.Value) map[string]any {
	t.Helper()
	fields := map[string]tftypes.Value{
		"version": tftypes.NewValue(tftypes.String, nil), "policy_id": tftypes.NewValue(tftypes.String, nil),
		"statement":               tftypes.NewValue(tftypes.List{ElementType: statements[0].Type()}, statements),
		"source_policy_documents": sources, "override_policy_documents": list(),
	}
	types := map[string]tftypes.Type{}
	for name, v := range fields {
		types[name] = v.Type()
	}
	var out map[string]any
	if err := json.Unmarshal([]byte(policyJSON(tftypes.NewValue(tftypes.Object{AttributeTypes: types}, fields), false)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func same(t *testing.T, what string, got any, want string) {
	t.Helper()
	if text, _ := json.Marshal(got); string(text) != want {
		t.Errorf("%s is %s, not %s", what, text, want)
	}
}

func TestOneValueIsWrittenBareAndSeveralInReverseOrder(t *testing.T) {
	doc := document(t, list(), aStatement(map[string]tftypes.Value{"actions": list("s3:GetObject", "s3:PutObject"), "resources": list("&{aws:username}")}))

	same(t, "the statement", doc["Statement"], `[{"Action":["s3:PutObject","s3:GetObject"],"Effect":"Allow","Resource":"${aws:username}"}]`)
	same(t, "the version", doc["Version"], `"2012-10-17"`)
}

func TestEveryoneIsAStarAndConditionsAreGrouped(t *testing.T) {
	everyone := tftypes.NewValue(tftypes.List{ElementType: principal}, []tftypes.Value{
		tftypes.NewValue(principal, map[string]tftypes.Value{"type": word("*"), "identifiers": list("*")}),
	})
	tls := tftypes.NewValue(tftypes.List{ElementType: condition}, []tftypes.Value{
		tftypes.NewValue(condition, map[string]tftypes.Value{"test": word("Bool"), "variable": word("aws:SecureTransport"), "values": list("false")}),
	})

	doc := document(t, list(), aStatement(map[string]tftypes.Value{"effect": word("Deny"), "principals": everyone, "condition": tls}))

	same(t, "the statement", doc["Statement"], `[{"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny","Principal":"*"}]`)
}

func TestALaterStatementReplacesOneOfTheSameName(t *testing.T) {
	earlier := list(`{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"s3:GetObject"},{"Sid":"B","Effect":"Allow","Action":"s3:ListBucket"}]}`)

	doc := document(t, earlier, aStatement(map[string]tftypes.Value{"sid": word("A"), "effect": word("Deny"), "actions": list("s3:*")}))

	same(t, "the statements", doc["Statement"], `[{"Action":"s3:*","Effect":"Deny","Sid":"A"},{"Action":"s3:ListBucket","Effect":"Allow","Sid":"B"}]`)
}
