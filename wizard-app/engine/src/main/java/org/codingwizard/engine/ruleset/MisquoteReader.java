package org.codingwizard.engine.ruleset;

import static org.codingwizard.engine.ruleset.Shape.Form.CODE;
import static org.codingwizard.engine.ruleset.Shape.Form.ID;
import static org.codingwizard.engine.ruleset.Shape.Form.WORDS;
import static org.codingwizard.engine.ruleset.Shape.may;
import static org.codingwizard.engine.ruleset.Shape.need;
import static org.codingwizard.engine.ruleset.Shape.text;
import static org.codingwizard.engine.ruleset.Shape.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.ruleset.Misquote.Instead;
import org.codingwizard.engine.ruleset.Misquote.Verdict;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;

/** Reads claims that do not hold from YAML, and compares the codes they name with the code set. */
public final class MisquoteReader {

    private final Predicate<String> knownCode;

    /**
     * A reader.
     *
     * @param knownCode whether a procedure code is in the loaded code set
     */
    public MisquoteReader(Predicate<String> knownCode) {
        this.knownCode = knownCode;
    }

    /** The claims of a document, or everything in it that has the wrong shape, no citation or a code that is not there. */
    public Checked<List<Misquote>> read(YamlNode document) {
        return Checked.of(document, ShapeChecker.check(document, shape())).then(node -> claims(Part.of(node)));
    }

    private static Shape shape() {
        return new Shape.Fields(
                "a list of claims",
                List.of(
                        need("misquotes", text(ID), "what the claims are about"),
                        need("title", text(WORDS), "the same for people"),
                        need("sources", new Shape.MapOf(ID, RulesetShape.source()), "every published place used here"),
                        need("claims", new Shape.MapOf(ID, claim()), "the claims")));
    }

    private static Shape claim() {
        return new Shape.Fields(
                "a claim",
                List.of(
                        need("claim", text(WORDS), "what is claimed, in our own words"),
                        need("verdict", word(words()), "what is the matter with it"),
                        need("truth", text(WORDS), "what is true"),
                        may("codes", RulesetShape.CODES, "the codes it is about"),
                        may("no-such-code", RulesetShape.CODES, "numbers it takes for codes, which are none"),
                        may("instead", new Shape.ListOf(instead()), "where to go instead"),
                        RulesetShape.CITE));
    }

    private static Shape instead() {
        return new Shape.Fields(
                "a way to go instead",
                List.of(
                        need("codes", new Shape.OneOrMore(text(CODE)), "the codes to use"),
                        need("for", text(WORDS), "what they are for")));
    }

    private static String[] words() {
        return Arrays.stream(Verdict.values()).map(Verdict::word).toArray(String[]::new);
    }

    private Checked<List<Misquote>> claims(Part part) {
        Readings readings = new Readings(part.text("misquotes"), SourceShelf.read(part));
        List<Misquote> claims = part.entries("claims", entry -> claim(entry, readings));
        List<Diagnostic> problems = new ArrayList<>(readings.problems());
        claims.forEach(claim -> problems.addAll(strangeCodes(claim)));
        return Checked.of(claims, problems);
    }

    private static Misquote claim(YamlMapping.Entry entry, Readings readings) {
        Part part = Part.of(entry.value());
        return new Misquote(
                entry.key().text(),
                part.text("claim"),
                Verdict.valueOf(QuestionReader.constant(part.text("verdict"))),
                part.text("truth"),
                part.words("codes"),
                part.words("no-such-code"),
                part.parts("instead").stream()
                        .map(instead -> new Instead(instead.words("codes"), instead.text("for")))
                        .toList(),
                readings.cites(part, "the claim `" + entry.key().text() + "`"),
                entry.key().span());
    }

    private List<Diagnostic> strangeCodes(Misquote claim) {
        Stream<String> named = Stream.concat(
                claim.codes().stream(), claim.instead().stream().flatMap(instead -> instead.codes().stream()));
        Stream<Diagnostic> missing = named.distinct()
                .filter(knownCode.negate())
                .map(code -> Diagnostic.at(
                                claim.span(), DiagnosticCode.CODE_NOT_IN_DATA, "`" + code + "` is not in the code set")
                        .withHelp("look for a slip; a number that is no code goes under `no-such-code:`"));
        Stream<Diagnostic> existing = claim.noSuchCodes().stream()
                .filter(knownCode)
                .map(code -> Diagnostic.at(
                                claim.span(), DiagnosticCode.CODE_NOT_IN_DATA, "`" + code + "` is in the code set")
                        .withHelp("a code that exists goes under `codes:`"));
        return Stream.concat(missing, existing).toList();
    }
}
