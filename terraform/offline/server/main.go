// A stand-in for a Terraform provider that knows the schema and nothing else. It serves the schema.json that lies
// beside the binary, plans what is computed as unknown and makes it up on apply. It talks to no cloud.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	tf "github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tfprotov5/tf5server"
)

func main() {
	self, err := os.Executable()
	check(err)
	raw, err := os.ReadFile(filepath.Join(filepath.Dir(self), "schema.json"))
	check(err)
	var file struct {
		Schemas map[string]providerSchema `json:"provider_schemas"`
	}
	check(json.Unmarshal(raw, &file))
	seen, err := readObserved()
	check(err)
	for address, s := range file.Schemas {
		check(tf5server.Serve(address, func() tf.ProviderServer { return &server{schema: s, region: "us-east-1", observed: seen} }))
	}
}

// check ends the process: a schema or a value that cannot be read is a defect of the stand-in, not of the configuration.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
