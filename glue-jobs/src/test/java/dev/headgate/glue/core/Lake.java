package dev.headgate.glue.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.contract.protect.ColumnKeys;
import dev.headgate.glue.store.FolderStore;
import dev.headgate.glue.store.KeyAddress;
import dev.headgate.glue.store.StoreAddress.Folder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A raw and a processed zone in folders, for one run. */
public final class Lake {

    public static final RunId RUN = new RunId("r-20260301-0001");

    private final Path folder;
    private final List<Input> inputs = new ArrayList<>();
    private KeyAddress keys = new KeyAddress.Nowhere("--column-keys FILE");

    public Lake(Path folder) {
        this.folder = folder;
    }

    public FolderStore raw() {
        return new FolderStore(folder.resolve("raw-zone"));
    }

    public FolderStore processed() {
        return new FolderStore(folder.resolve("processed-zone"));
    }

    /** Adds a raw object; its key ends in {@code <name>.ndjson.gz}. */
    public Lake object(String name, String... lines) {
        return object(name, gzip(String.join("\n", lines) + "\n"));
    }

    Lake object(String name, byte[] stored) {
        var key = "raw/shop/sales/run=" + RUN + "/" + name + ".ndjson.gz";
        inputs.add(Input.found(inputs.size(), key));
        try {
            raw().put(key, stored);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Lake input(Input input) {
        inputs.add(input);
        return this;
    }

    /** Gives the jobs these keys for protected columns. */
    public Lake keys(ColumnKeys given) {
        var file = folder.resolve("column-keys.json");
        try {
            Files.writeString(file, given.secret());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys = new KeyAddress.KeyFile(file.toString());
        return this;
    }

    public EtlJob job(String mapping) {
        var raw = new Folder(folder.resolve("raw-zone").toString());
        var processed = new Folder(folder.resolve("processed-zone").toString());
        return new EtlJob(RUN.value(), "shop", mapping, inputs, raw, processed, keys);
    }

    CopyManifest manifest() {
        return Json.read(bytes(Keys.copyManifest(RUN)), CopyManifest.class);
    }

    JobReport report() {
        return Json.read(bytes(Keys.jobReport(RUN)), JobReport.class);
    }

    public byte[] bytes(String key) {
        try (var in = processed().read(key)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<QuarantinedLine> quarantined() {
        return keys("quarantine/").stream()
                .flatMap(key -> gunzip(bytes(key)).lines())
                .map(line -> Json.read(line, QuarantinedLine.class))
                .toList();
    }

    public List<String> keys(String prefix) {
        try {
            return processed().list(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of a file as text, column by column. */
    List<List<String>> rows(String key) {
        return ParquetContent.of(folder.resolve("processed-zone").resolve(key)).rows();
    }

    Path file(String key) {
        return folder.resolve("processed-zone").resolve(key);
    }

    /** What lies in the processed zone, by key, without the report, which tells the time. */
    Map<String, String> snapshot() {
        var content = new TreeMap<String, String>();
        keys("").stream()
                .filter(key -> !key.endsWith(".report.json"))
                .forEach(key -> content.put(key, HexFormat.of().formatHex(bytes(key))));
        return content;
    }

    public static byte[] gzip(String text) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String gunzip(byte[] bytes) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
