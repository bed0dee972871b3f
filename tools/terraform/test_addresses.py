"""A wrong address in the table of terraform/README.md is found, whatever is wrong with it."""

import contextlib
import io
import unittest

import addresses
import planning
from tooling import Failed

EXISTING = {
    'module.zone["raw"].aws_s3_bucket.this',
    'module.ingest.aws_lambda_function.this["ingest"]',
    "module.keys.aws_kms_key.this",
}


def readme(*rows: str) -> str:
    return "\n".join(["# terraform", "| a table | of something else |", addresses.HEADING, "| asked for | address |", "|---|---|", *rows])


def judged(*rows: str) -> tuple[bool, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        well = addresses.table(readme(*rows), EXISTING)
    return well, said.getvalue()


class AddressTable(unittest.TestCase):
    def test_addresses_that_exist_pass(self):
        well, said = judged('| buckets | `module.zone["raw"].aws_s3_bucket.this` |', "| keys | `module.keys.aws_kms_key.this`, and the console |")
        self.assertTrue(well, said)
        self.assertIn("2 rows name 2 addresses, 0 of them not in the plan", said)

    def test_an_address_without_index_stands_for_all_instances(self):
        self.assertTrue(judged("| functions | `module.ingest.aws_lambda_function.this` |")[0])

    def test_an_address_that_does_not_exist_fails_and_is_named_with_its_row(self):
        well, said = judged('| buckets | `module.zone["raw"].aws_s3_bucket.this`, `module.zone["row"].aws_s3_bucket.this` |')
        self.assertFalse(well)
        self.assertIn("1 of them not in the plan\n  module.zone[\"row\"].aws_s3_bucket.this (row 'buckets')", said)

    def test_a_wrong_index_a_wrong_module_and_half_a_name_fail(self):
        for wrong in ('module.ingest.aws_lambda_function.this["ingests"]', "module.key.aws_kms_key.this", "module.keys.aws_kms_key.thi", "module.ingest.aws_lambda_function.this["):
            self.assertFalse(judged(f"| something | `{wrong}` |")[0], wrong)

    def test_a_row_without_an_address_fails(self):
        with self.assertRaisesRegex(Failed, "the row 'buckets' names no address"):
            judged("| buckets | in the module zone |")

    def test_a_table_that_is_gone_fails(self):
        with self.assertRaisesRegex(Failed, "no heading"):
            addresses.in_table("# terraform\n| buckets | `module.keys.aws_kms_key.this` |")
        with self.assertRaisesRegex(Failed, "no table"):
            addresses.in_table(f"{addresses.HEADING}\nNothing.")

    def test_the_addresses_of_a_plan_are_those_of_all_its_modules_without_what_is_only_read(self):
        child = {"resources": [{"mode": "managed", "address": "module.a.aws_x.y"}], "child_modules": [{"resources": [{"mode": "managed", "address": "module.a.module.b.aws_x.y"}]}]}
        root = {"resources": [{"mode": "managed", "address": "aws_x.y"}, {"mode": "data", "address": "data.aws_x.y"}], "child_modules": [child]}
        self.assertEqual(list(planning.addresses(root)), ["aws_x.y", "module.a.aws_x.y", "module.a.module.b.aws_x.y"])

    def test_the_table_of_this_repository_has_rows(self):
        self.assertGreater(len(addresses.in_table(addresses.README.read_text())), 50)


if __name__ == "__main__":
    unittest.main()
