package org.codingwizard.engine.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.codingwizard.engine.analysis.GraphAnalysis;
import org.codingwizard.engine.coding.CodedFinding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.plugin.PluginLoader;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.wizard.ClaimChecker;
import org.codingwizard.engine.wizard.EncounterCoder;
import org.codingwizard.engine.wizard.Shelf;
import org.codingwizard.engine.wizard.Wizard;
import org.codingwizard.spi.Finding;
import org.codingwizard.spi.PayerId;
import org.codingwizard.spi.PayerPlugin;
import org.codingwizard.spi.PolicyDocument;

/** A payer called acme with the policies of a test, over the rulesets that are shipped. */
final class Payer {

    private static final Path RULESETS = Path.of("..", "..", "rulesets");
    private static final Shelf SHELF = path -> Files.newInputStream(RULESETS.resolve(path));
    private static final PayerId ACME = new PayerId("acme");
    private static final String HEAD = """
            policy: %s
            title: What acme wants
            sources:
              manual: {title: provider manual, url: https://acme.example/manual, confidence: high}
              hearsay: {title: a forum, url: https://forum.example/acme, confidence: medium}
            """;

    private final Wizard wizard;

    private Payer(List<String> policies) {
        this.wizard = Wizard.assemble(SHELF, PluginLoader.of(List.of(new Plugin(policies))))
                .match(ok -> ok.value(), broken -> {
                    throw new AssertionError(broken.diagnostics());
                });
    }

    /** A payer with these policies, each written behind a head with the sources {@code manual} and {@code hearsay}. */
    static Payer with(String... policies) {
        return new Payer(Arrays.asList(policies));
    }

    private record Plugin(List<String> texts) implements PayerPlugin {
        @Override
        public PayerId payer() {
            return ACME;
        }

        @Override
        public String title() {
            return "Acme Health Plan";
        }

        @Override
        public List<PolicyDocument> policies() {
            List<PolicyDocument> documents = new ArrayList<>();
            for (String text : texts) {
                String name = "policy-" + (documents.size() + 1);
                documents.add(new PolicyDocument(name + ".yaml", HEAD.formatted(name) + text));
            }
            return documents;
        }
    }

    Wizard wizard() {
        return wizard;
    }

    /** What is wrong with the policies, as code and message. */
    List<String> problems() {
        return worded(diagnostics());
    }

    /** What the proof says about the graph, as code and message. */
    List<String> analysis() {
        return worded(
                GraphAnalysis.of(wizard.coding(ACME).toOptional().orElseThrow().graph()));
    }

    private static List<String> worded(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(one -> one.code().id() + " " + one.message())
                .toList();
    }

    List<Diagnostic> diagnostics() {
        return wizard.coding(ACME).diagnostics();
    }

    /** What an encounter of this payer is coded as; the text is added to its day, place and payer. */
    CodingResult code(String day, String procedures) {
        return coded(day, procedures).match(ok -> ok.value(), broken -> {
            throw new AssertionError(broken.diagnostics());
        });
    }

    /** The same at a place of service. */
    CodingResult codeAt(String place, String day, String procedures) {
        return coded(place, day, procedures).match(ok -> ok.value(), broken -> {
            throw new AssertionError(broken.diagnostics());
        });
    }

    /** Why an encounter of this payer is not coded, as code and message. */
    List<String> refuses(String day, String procedures) {
        return worded(coded(day, procedures).diagnostics());
    }

    private Checked<CodingResult> coded(String day, String procedures) {
        return coded("office", day, procedures);
    }

    private Checked<CodingResult> coded(String place, String day, String procedures) {
        String encounter = """
                date-of-service: %s
                place-of-service: %s
                payer: acme
                procedures:
                """.formatted(day, place) + procedures.indent(2);
        return new EncounterCoder(wizard).code(SourceText.of("encounter.yaml", encounter));
    }

    /** What is said about typed lines of this payer, without the notes on what lines cannot tell. */
    List<String> check(String day, String... lines) {
        return said(findings(day, lines));
    }

    /** What anybody says about typed lines of this payer. */
    List<String> checkAll(String day, String... lines) {
        return findings(day, lines).stream().map(Payer::words).toList();
    }

    private List<CodedFinding> findings(String day, String... lines) {
        ClaimChecker.Outcome outcome =
                new ClaimChecker(wizard).check(Arrays.asList(lines), Map.of("date-of-service", day, "payer", "acme"));
        return ((ClaimChecker.Outcome.Judged) outcome).claim().findings();
    }

    static List<String> lines(CodingResult result) {
        return result.lines().stream().map(coded -> coded.line().toString()).toList();
    }

    /** What the payer says, with weight, id and words. */
    static List<String> said(CodingResult result) {
        return said(result.findings());
    }

    private static List<String> said(List<CodedFinding> findings) {
        return findings.stream()
                .filter(coded -> coded.from().equals("acme"))
                .map(Payer::words)
                .toList();
    }

    private static String words(CodedFinding coded) {
        Finding finding = coded.finding();
        return finding.severity().word() + " " + finding.id() + ": " + finding.message();
    }
}
