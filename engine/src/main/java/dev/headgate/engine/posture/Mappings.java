package dev.headgate.engine.posture;

import java.util.ArrayList;
import java.util.List;

/**
 * Where published standards ask for the same thing.
 *
 * @param securityHub ids of AWS Security Hub CSPM, such as {@code S3.5}
 * @param cis the number in CIS AWS Foundations 3.0, 4.0.1 and 5.0, which agree
 * @param nist controls of NIST SP 800-53 revision 5
 * @param pci requirements of PCI DSS 4.0.1
 */
public record Mappings(List<String> securityHub, List<String> cis, List<String> nist, List<String> pci) {

    /** Nobody else asks for it. */
    public static final Mappings NONE = new Mappings(List.of(), List.of(), List.of(), List.of());

    public Mappings {
        securityHub = List.copyOf(securityHub);
        cis = List.copyOf(cis);
        nist = List.copyOf(nist);
        pci = List.copyOf(pci);
    }

    static Mappings hub(String... ids) {
        return new Mappings(List.of(ids), List.of(), List.of(), List.of());
    }

    Mappings cis(String... numbers) {
        return new Mappings(securityHub, List.of(numbers), nist, pci);
    }

    Mappings nist(String... controls) {
        return new Mappings(securityHub, cis, List.of(controls), pci);
    }

    Mappings pci(String... requirements) {
        return new Mappings(securityHub, cis, nist, List.of(requirements));
    }

    /** The standards that ask for it. */
    public List<String> standards() {
        var all = new ArrayList<String>();
        add(all, securityHub, "AWS Security Hub CSPM");
        add(all, cis, "CIS AWS Foundations Benchmark");
        add(all, nist, "NIST SP 800-53 Rev. 5");
        add(all, pci, "PCI DSS 4.0.1");
        return List.copyOf(all);
    }

    private static void add(List<String> standards, List<String> requirements, String standard) {
        if (!requirements.isEmpty()) {
            standards.add(standard);
        }
    }

    /** All of them in one list, each with its standard's name as AWS Security Hub writes it. */
    public List<String> requirements() {
        return all("AWS Security Hub/", "CIS AWS Foundations v5.0.0/", "NIST.800-53.r5 ", "PCI DSS v4.0.1/");
    }

    /** The same in short, for where {@link #standards} stands beside it. */
    public List<String> shortRequirements() {
        return all("Security Hub ", "CIS ", "NIST ", "PCI ");
    }

    private List<String> all(String hub, String benchmark, String controls, String dss) {
        var all = new ArrayList<String>();
        securityHub.forEach(id -> all.add(hub + id));
        cis.forEach(number -> all.add(benchmark + number));
        nist.forEach(control -> all.add(controls + control));
        pci.forEach(requirement -> all.add(dss + requirement));
        return List.copyOf(all);
    }
}
