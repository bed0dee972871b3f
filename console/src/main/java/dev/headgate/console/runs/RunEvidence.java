package dev.headgate.console.runs;

import dev.headgate.contract.JobReport;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunReport;
import dev.headgate.contract.SourceId;
import java.util.Optional;

/** What the stages of a run wrote into the lake about themselves. */
public interface RunEvidence {

    Optional<RunReport> report(RunId run);

    Optional<RawManifest> rawManifest(SourceId source, RunId run);

    Optional<JobReport> jobReport(RunId run);
}
