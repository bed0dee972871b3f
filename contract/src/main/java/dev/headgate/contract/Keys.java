package dev.headgate.contract;

import java.util.Locale;

/** Where things lie in the lake's buckets: every object key of the pipeline is made here and nowhere else. */
public final class Keys {

    private Keys() {}

    /** Control zone: one immutable version of a source definition. */
    public static String definition(SourceId source, int version) {
        return "sources/" + source + "/" + version + ".yaml";
    }

    /** Control zone: one immutable version of a table mapping. */
    public static String mapping(String table, int version) {
        return "mappings/" + table + "/" + version + ".yaml";
    }

    /** Control zone: the plan of a run, one {@link Slice} a line. */
    public static String slices(RunId run) {
        return "runs/" + run + "/slices.jsonl";
    }

    /** Control zone: how far one slice has come. */
    public static String checkpoint(RunId run, String slice) {
        return "runs/" + run + "/checkpoints/" + slice + ".json";
    }

    /** Control zone: the published {@link RunReport}. */
    public static String runReport(RunId run) {
        return "runs/" + run + "/report.json";
    }

    /** Raw zone: the folder of one run's objects, ending in a slash. */
    public static String rawFolder(SourceId source, String stream, RunId run) {
        return "raw/" + source + "/" + stream + "/run=" + run + "/";
    }

    /** Raw zone: one object of records; parts of a slice count from 0. */
    public static String rawObject(SourceId source, String stream, RunId run, String slice, int part) {
        return rawFolder(source, stream, run) + slice + "-" + String.format(Locale.ROOT, "%03d", part) + ".ndjson.gz";
    }

    /** Raw zone: the {@link RawManifest} that commits a run. */
    public static String rawManifest(SourceId source, RunId run) {
        return "raw/" + source + "/_manifests/" + run + ".json";
    }

    /** Processed zone: the folder of a table, ending in a slash; below it one folder a partition value. */
    public static String processedFolder(String table) {
        return "processed/parquet/" + table + "/";
    }

    /** Processed zone: one parquet file of a run; files of one run and partition count from 0. */
    public static String processedObject(String table, String partition, RunId run, int number) {
        return processedFolder(table) + partition + "/" + run + "-" + number + ".snappy.parquet";
    }

    /** Processed zone: the {@link CopyManifest} of a run. */
    public static String copyManifest(RunId run) {
        return "processed/_manifests/" + run + ".json";
    }

    /** Processed zone: the {@link JobReport} of a run. */
    public static String jobReport(RunId run) {
        return "processed/_manifests/" + run + ".report.json";
    }

    /** Processed zone: the folder of the rows of a run that were set aside, ending in a slash. */
    public static String quarantineFolder(SourceId source, RunId run) {
        return "quarantine/" + source + "/run=" + run + "/";
    }
}
