package org.codingwizard.engine.wizard;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.edition.CodeSet;
import org.codingwizard.engine.ruleset.Misquote;
import org.codingwizard.engine.ruleset.MisquoteReader;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.ruleset.RulesetChecker;
import org.codingwizard.engine.ruleset.RulesetParser;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.YamlReader;
import org.codingwizard.spi.ProcedureCode;

/** Takes rulesets from text to checked values: read, parse, check. */
public final class RulesetLoader {

    private static final Pattern MISQUOTES = Pattern.compile("(?m)^misquotes\\s*:");

    private final RulesetParser parser = new RulesetParser();
    private final RulesetChecker checker;
    private final MisquoteReader misquotes;

    /** A loader that knows the codes of a code set. */
    public RulesetLoader(CodeSet codes) {
        Predicate<String> known =
                code -> ProcedureCode.parse(code).flatMap(codes::find).isPresent();
        this.checker = new RulesetChecker(known);
        this.misquotes = new MisquoteReader(known);
    }

    /** All rulesets, or everything that is wrong with any of them. */
    public Checked<List<Ruleset>> load(List<SourceText> texts) {
        return Checked.all(texts.stream().map(this::load).toList());
    }

    /** Whether a text holds claims that do not hold, and no ruleset. */
    static boolean isMisquotes(SourceText text) {
        return MISQUOTES.matcher(text.text()).find();
    }

    /** Claims that do not hold, or everything that is wrong with their file. */
    public Checked<List<Misquote>> misquotes(SourceText text) {
        return YamlReader.read(text).then(misquotes::read);
    }

    private Checked<Ruleset> load(SourceText text) {
        return YamlReader.read(text).then(parser::parse).then(checker::check);
    }
}
