package org.codingwizard.engine.wizard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.coding.Coding;
import org.codingwizard.engine.coding.CodingResult;
import org.codingwizard.engine.coding.Diagnoses;
import org.codingwizard.engine.coding.Miscount;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.edition.Edition;
import org.codingwizard.engine.graph.DecisionGraph;
import org.codingwizard.engine.ruleset.Value;
import org.codingwizard.engine.session.Answer;
import org.codingwizard.engine.session.AnswerKey;
import org.codingwizard.engine.session.Answers;
import org.codingwizard.engine.session.Diligence;
import org.codingwizard.engine.session.EncounterReader;
import org.codingwizard.engine.session.Scope;
import org.codingwizard.engine.session.Walked;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlReader;
import org.codingwizard.spi.PayerId;

/** Codes encounter files. */
public final class EncounterCoder {

    private final Wizard wizard;
    private final Optional<LocalDate> asOf;
    private final Optional<PayerId> instead;
    private volatile Optional<Set<String>> payerQuestions = Optional.empty();

    /** A coder with the rules and plugins of a wizard. */
    public EncounterCoder(Wizard wizard) {
        this(wizard, Optional.empty(), Optional.empty());
    }

    private EncounterCoder(Wizard wizard, Optional<LocalDate> asOf, Optional<PayerId> instead) {
        this.wizard = wizard;
        this.asOf = asOf;
        this.instead = instead;
    }

    /** A coder that takes every encounter to be of this day, whatever date of service it has. */
    public static EncounterCoder asOf(Wizard wizard, LocalDate day) {
        return new EncounterCoder(wizard, Optional.of(day), Optional.empty());
    }

    /** The same coder, which takes every encounter to be of this payer, whatever payer it names. */
    public EncounterCoder forPayer(PayerId payer) {
        return new EncounterCoder(wizard, asOf, Optional.of(payer));
    }

    /** The answers of a file, or everything that keeps it from being coded. */
    public Checked<Answers> read(SourceText text) {
        return YamlReader.read(text).then(this::answers);
    }

    /** What a file is coded as when nobody can be asked. */
    public Checked<CodingResult> code(SourceText text) {
        return read(text).map(answers -> wizard.codingFor(answers).code(answers, Diligence.ASK_NOBODY));
    }

    /** The answers of a file as they are given, even where they contradict each other. */
    public Checked<Answers> given(SourceText text) {
        return YamlReader.read(text).then(document -> given(document, payerOf(document)));
    }

    private Checked<Answers> answers(YamlNode document) {
        String payer = payerOf(document);
        return given(document, payer).then(answers -> Checked.of(answers, clash(codingFor(payer), answers)));
    }

    private Checked<Answers> given(YamlNode document, String payer) {
        Coding coding = codingFor(payer);
        return helped(EncounterReader.read(coding.graph(), document, this::isAskedElsewhere), payer)
                .map(this::onTheDay)
                .map(this::forThePayer)
                .then(answers -> Checked.of(answers, dated(answers)))
                .then(answers -> Checked.of(answers, miscount(coding, answers)))
                .then(answers -> Checked.of(answers, foreign(answers)));
    }

    private String payerOf(YamlNode document) {
        return instead.map(PayerId::text).orElseGet(() -> EncounterReader.payerOf(document));
    }

    private Coding codingFor(String payer) {
        return wizard.codingFor(payer).orElse(wizard.codingFor(Answers.NONE));
    }

    private Answers onTheDay(Answers answers) {
        AnswerKey date = new AnswerKey(Scope.ENCOUNTER, DecisionGraph.DATE_OF_SERVICE);
        return asOf.map(day -> answers.with(date, Answer.of(new Value.Day(day))))
                .orElse(answers);
    }

    private Answers forThePayer(Answers answers) {
        AnswerKey payer = new AnswerKey(Scope.ENCOUNTER, DecisionGraph.PAYER);
        return instead.map(other -> answers.with(payer, Answer.of(new Value.One(other.text()))))
                .orElse(answers);
    }

    /** Looked up only when a key is no question of the encounter's payer: the policies of all others would have to be read for it. */
    private boolean isAskedElsewhere(String question) {
        Set<String> questions = payerQuestions.orElseGet(wizard::payerQuestions);
        payerQuestions = Optional.of(questions);
        return questions.contains(question);
    }

    /** A payer, or a question, may be unknown because of a plugin that does not work. */
    private Checked<Answers> helped(Checked<Answers> answers, String payer) {
        Optional<String> help = wizard.lost(payer)
                .map(fault -> "there is a plugin for `" + payer + "`, which could not be loaded: " + fault.message())
                .or(() -> wizard.notApplied(payer));
        return help.isEmpty()
                ? answers
                : answers.match(
                        ok -> answers,
                        broken -> new Checked.Broken<>(broken.diagnostics().stream()
                                .map(problem -> helped(problem, help.get()))
                                .toList()));
    }

    private static Diagnostic helped(Diagnostic problem, String help) {
        boolean concerned =
                problem.code() == DiagnosticCode.UNKNOWN_CHOICE || problem.code() == DiagnosticCode.UNKNOWN_ANSWER_KEY;
        return concerned ? problem.withHelp(help) : problem;
    }

    /** A date outside the code set is never answered from the nearest edition. */
    private List<Diagnostic> dated(Answers answers) {
        Edition codes = wizard.editions().codes().edition();
        Optional<Answer> date = answers.find(Scope.ENCOUNTER, DecisionGraph.DATE_OF_SERVICE);
        boolean covered = date.map(Answer::value)
                .filter(Value.Day.class::isInstance)
                .map(value -> codes.covers(((Value.Day) value).date()))
                .orElse(true);
        if (covered) {
            return List.of();
        }
        Diagnostic problem = Diagnostic.of(
                        DiagnosticCode.NO_EDITION,
                        "no edition of the code set covers "
                                + date.orElseThrow().words())
                .withHelp("loaded is " + codes.title() + ", " + codes.period());
        return List.of(date.flatMap(Answer::place).map(problem::withPlace).orElse(problem));
    }

    private static List<Diagnostic> miscount(Coding coding, Answers answers) {
        return coding.miscount(answers).map(found -> describe(found, answers)).stream()
                .toList();
    }

    private static Diagnostic describe(Miscount found, Answers answers) {
        String number = answers.find(found.number()).map(Answer::words).orElse("");
        String names = found.names().question().text();
        Diagnostic problem = Diagnostic.of(
                        DiagnosticCode.CONTRADICTING_ANSWERS,
                        "`" + names + "` names " + found.counted() + ", but `"
                                + found.number().question() + "` says " + number)
                .withHelp("leave one of them out: `" + names + "` is enough");
        Optional<Diagnostic> placed =
                answers.find(found.number()).flatMap(Answer::place).map(problem::withPlace);
        return answers.find(found.names())
                .flatMap(Answer::place)
                .map(place -> placed.orElse(problem).withSee(place, "the names"))
                .orElse(problem);
    }

    /** Diagnoses of one procedure that are none of the encounter, so that a claim line could not point to them. */
    private static List<Diagnostic> foreign(Answers answers) {
        Diagnoses diagnoses = Diagnoses.of(answers);
        return diagnoses.own().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(own -> own.getValue().stream()
                        .filter(code -> !diagnoses.all().contains(code))
                        .map(code -> foreign(code, answers.find(Scope.procedure(own.getKey()), Diagnoses.QUESTION))))
                .toList();
    }

    private static Diagnostic foreign(String code, Optional<Answer> at) {
        Diagnostic problem = Diagnostic.of(
                        DiagnosticCode.CONTRADICTING_ANSWERS,
                        "`" + code + "` is a diagnosis of this procedure, but not of the encounter")
                .withHelp("name it under `diagnoses` of the encounter too; their order there is that of the claim");
        return at.flatMap(Answer::place).map(problem::withPlace).orElse(problem);
    }

    private static List<Diagnostic> clash(Coding coding, Answers answers) {
        Walked walked = coding.walk(answers, Diligence.ASK_NOBODY);
        return walked.clash().map(clash -> describe(coding, clash, answers)).stream()
                .toList();
    }

    private static Diagnostic describe(Coding coding, Walked.Clash clash, Answers answers) {
        Diagnostic problem = Diagnostic.of(
                        DiagnosticCode.CONTRADICTING_ANSWERS,
                        coding.words(clash.conflict().rule().says(), clash))
                .withHelp(coding.words(clash.conflict().rule().remedy(), clash));
        Optional<Answer> at = answers.find(clash.at());
        Diagnostic placed = at.flatMap(Answer::place).map(problem::withPlace).orElse(problem);
        for (var fact : clash.conflict().rule().when().mentions()) {
            Optional<Answer> other = answers.find(new AnswerKey(clash.at().scope(), fact));
            if (other.isPresent()
                    && !fact.equals(clash.at().question())
                    && other.get().place().isPresent()) {
                placed = placed.withSee(other.get().place().get(), "the other answer");
            }
        }
        return placed;
    }
}
