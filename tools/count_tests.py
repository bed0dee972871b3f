"""Counts the tests that Maven ran, by module and execution, from the reports it wrote."""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

totals = {"passed": 0, "failed": 0, "skipped": 0}
print(f"{'module':<34}{'passed':>8}{'failed':>8}{'skipped':>8}{'seconds':>9}")
for reports in sorted(pathlib.Path(".").glob("*/target/*-reports*")):
    found = {"passed": 0, "failed": 0, "skipped": 0}
    seconds = 0.0
    for report in reports.glob("TEST-*.xml"):
        suite = ElementTree.parse(report).getroot()
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped = int(suite.get("skipped", 0))
        found["failed"] += failed
        found["skipped"] += skipped
        found["passed"] += int(suite.get("tests", 0)) - failed - skipped
        seconds += float(suite.get("time", "0").replace(",", ""))
    if sum(found.values()) == 0:
        continue
    name = f"{reports.parts[0]} ({reports.name.replace('-reports', '')})"
    print(f"{name:<34}{found['passed']:>8}{found['failed']:>8}{found['skipped']:>8}{seconds:>9.1f}")
    for outcome, number in found.items():
        totals[outcome] += number
print(f"{totals['passed']} passed, {totals['failed']} failed, {totals['skipped']} skipped")
sys.exit(1 if totals["failed"] or not totals["passed"] else 0)
