package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	tf "github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

type server struct {
	tf.ProviderServer // functions, ephemeral resources and state moves are not served
	schema            providerSchema
	region            string
	defaultTags       map[string]tftypes.Value
	observed          *observed
}

func (s *server) GetMetadata(context.Context, *tf.GetMetadataRequest) (*tf.GetMetadataResponse, error) {
	return &tf.GetMetadataResponse{}, nil
}

func (s *server) GetProviderSchema(context.Context, *tf.GetProviderSchemaRequest) (*tf.GetProviderSchemaResponse, error) {
	return &tf.GetProviderSchemaResponse{Provider: s.schema.Provider.proto(), ResourceSchemas: protos(s.schema.Resources),
		DataSourceSchemas: protos(s.schema.Data)}, nil
}

func (s *server) GetResourceIdentitySchemas(context.Context, *tf.GetResourceIdentitySchemasRequest) (*tf.GetResourceIdentitySchemasResponse, error) {
	return &tf.GetResourceIdentitySchemasResponse{}, nil
}

func (s *server) GetFunctions(context.Context, *tf.GetFunctionsRequest) (*tf.GetFunctionsResponse, error) {
	return &tf.GetFunctionsResponse{}, nil
}

func (s *server) PrepareProviderConfig(_ context.Context, r *tf.PrepareProviderConfigRequest) (*tf.PrepareProviderConfigResponse, error) {
	return &tf.PrepareProviderConfigResponse{PreparedConfig: r.Config}, nil
}

func (s *server) ConfigureProvider(_ context.Context, r *tf.ConfigureProviderRequest) (*tf.ConfigureProviderResponse, error) {
	config := object(s.schema.Provider.decode(r.Config))
	if s.region = text(config["region"]); s.region == "" {
		s.region = "us-east-1"
	}
	s.defaultTags = map[string]tftypes.Value{}
	for _, b := range items(config["default_tags"]) {
		s.defaultTags = object(object(b)["tags"])
	}
	return &tf.ConfigureProviderResponse{}, nil
}

func (s *server) StopProvider(context.Context, *tf.StopProviderRequest) (*tf.StopProviderResponse, error) {
	return &tf.StopProviderResponse{}, nil
}

// Terraform itself checks the configuration against the schema. Added here is what it leaves to
// providers: read-only attributes, and JSON documents (which a mocked policy document would break).
var jsonAttributes = map[string]bool{"policy": true, "assume_role_policy": true, "dashboard_body": true}

func (sch *schema) validate(config *tf.DynamicValue) (out []*tf.Diagnostic) {
	report := func(name, summary, detail string) {
		out = append(out, &tf.Diagnostic{Severity: tf.DiagnosticSeverityError, Summary: summary, Detail: fmt.Sprintf(detail, name),
			Attribute: tftypes.NewAttributePath().WithAttributeName(name)})
	}
	sch.Block.each(sch.decode(config), func(name string, a *attribute, v tftypes.Value) tftypes.Value {
		if !a.Optional && !a.Required && !v.IsNull() {
			report(name, "Value for unconfigurable attribute", "Can't configure a value for %q: its value will be decided automatically.")
		} else if x := text(v); jsonAttributes[name] && x != "" && !json.Valid([]byte(x)) {
			report(name, "Invalid JSON", "%q contains invalid JSON.")
		}
		return v
	})
	return out
}

func (s *server) ValidateResourceTypeConfig(_ context.Context, r *tf.ValidateResourceTypeConfigRequest) (*tf.ValidateResourceTypeConfigResponse, error) {
	return &tf.ValidateResourceTypeConfigResponse{Diagnostics: s.schema.Resources[r.TypeName].validate(r.Config)}, nil
}

func (s *server) ValidateDataSourceConfig(_ context.Context, r *tf.ValidateDataSourceConfigRequest) (*tf.ValidateDataSourceConfigResponse, error) {
	return &tf.ValidateDataSourceConfigResponse{Diagnostics: s.schema.Data[r.TypeName].validate(r.Config)}, nil
}

func (s *server) UpgradeResourceState(_ context.Context, r *tf.UpgradeResourceStateRequest) (*tf.UpgradeResourceStateResponse, error) {
	t := s.schema.Resources[r.TypeName].proto().ValueType()
	v, err := r.RawState.UnmarshalWithOpts(t, tf.UnmarshalOpts{ValueFromJSONOpts: tftypes.ValueFromJSONOpts{IgnoreUndefinedAttributes: true}})
	if err != nil {
		return nil, err
	}
	return &tf.UpgradeResourceStateResponse{UpgradedState: encode(v)}, nil
}

func (s *server) ReadResource(_ context.Context, r *tf.ReadResourceRequest) (*tf.ReadResourceResponse, error) {
	return &tf.ReadResourceResponse{NewState: r.CurrentState, Private: r.Private}, nil
}

func (s *server) PlanResourceChange(_ context.Context, r *tf.PlanResourceChangeRequest) (*tf.PlanResourceChangeResponse, error) {
	sch := s.schema.Resources[r.TypeName]
	prior, proposed := sch.decode(r.PriorState), sch.decode(r.ProposedNewState)
	if !prior.IsNull() && !proposed.IsNull() {
		proposed = keep(prior, proposed)
	}
	tagsAll := tftypes.Value{}
	if fields := object(proposed); !proposed.IsNull() && sch.Block.Attributes["tags_all"] != nil && fields["tags"].IsFullyKnown() {
		all := map[string]tftypes.Value{}
		for _, tags := range []map[string]tftypes.Value{s.defaultTags, object(fields["tags"])} {
			for k, v := range tags {
				all[k] = v
			}
		}
		tagsAll = tftypes.NewValue(fields["tags"].Type(), all)
	}
	planned := sch.Block.each(proposed, func(name string, a *attribute, v tftypes.Value) tftypes.Value {
		switch {
		case a.WriteOnly:
			return tftypes.NewValue(v.Type(), nil)
		case v.IsNull() && !prior.IsNull(): // what exists was read, and what was not read stays as it is
			return v
		case name == "tags_all" && tagsAll.Type() != nil:
			return tagsAll
		case v.IsNull() && a.Computed && knowsIDs && isID(name, a):
			return s.placeholder(r.TypeName, name, v.Type(), a, proposed)
		case v.IsNull() && a.Computed:
			return tftypes.NewValue(v.Type(), tftypes.UnknownValue)
		}
		return v
	})
	return &tf.PlanResourceChangeResponse{PlannedState: encode(planned), RequiresReplace: sch.Block.replaced(tftypes.NewAttributePath(), prior, planned)}, nil
}

func (s *server) ApplyResourceChange(_ context.Context, r *tf.ApplyResourceChangeRequest) (*tf.ApplyResourceChangeResponse, error) {
	sch := s.schema.Resources[r.TypeName]
	planned := sch.decode(r.PlannedState)
	state := sch.Block.each(planned, func(name string, a *attribute, v tftypes.Value) tftypes.Value {
		if v.IsKnown() {
			return v
		}
		return s.placeholder(r.TypeName, name, v.Type(), a, planned)
	})
	return &tf.ApplyResourceChangeResponse{NewState: encode(state)}, nil
}

func (s *server) ImportResourceState(_ context.Context, r *tf.ImportResourceStateRequest) (*tf.ImportResourceStateResponse, error) {
	sch := s.schema.Resources[r.TypeName]
	if s.observed != nil {
		state, err := s.observed.state(sch, r.TypeName, r.ID, s.defaultTags)
		if err != nil {
			return &tf.ImportResourceStateResponse{Diagnostics: []*tf.Diagnostic{{Severity: tf.DiagnosticSeverityError, Summary: "Not observed", Detail: err.Error()}}}, nil
		}
		return &tf.ImportResourceStateResponse{ImportedResources: []*tf.ImportedResource{{TypeName: r.TypeName, State: encode(state)}}}, nil
	}
	fields := map[string]tftypes.Value{}
	t := sch.proto().ValueType().(tftypes.Object)
	for name, ft := range t.AttributeTypes {
		fields[name] = tftypes.NewValue(ft, nil)
		if name == "id" {
			fields[name] = tftypes.NewValue(ft, r.ID)
		} else if n := sch.Block.BlockTypes[name]; n != nil && n.Mode != "single" {
			fields[name] = tftypes.NewValue(ft, []tftypes.Value{})
		}
	}
	return &tf.ImportResourceStateResponse{ImportedResources: []*tf.ImportedResource{
		{TypeName: r.TypeName, State: encode(tftypes.NewValue(t, fields))}}}, nil
}

func (s *server) ReadDataSource(_ context.Context, r *tf.ReadDataSourceRequest) (*tf.ReadDataSourceResponse, error) {
	sch := s.schema.Data[r.TypeName]
	config := sch.decode(r.Config)
	state := sch.Block.each(config, func(name string, a *attribute, v tftypes.Value) tftypes.Value {
		switch {
		case !a.Computed || !v.IsNull():
			return v
		case s.observed != nil && s.observed.Data[r.TypeName][name] != "":
			return tftypes.NewValue(tftypes.String, s.observed.Data[r.TypeName][name])
		case r.TypeName == "aws_iam_policy_document" && strings.HasSuffix(name, "json"):
			return tftypes.NewValue(tftypes.String, policyJSON(config, name == "minified_json"))
		}
		return s.placeholder(r.TypeName, name, v.Type(), a, config)
	})
	return &tf.ReadDataSourceResponse{State: encode(state)}, nil
}
