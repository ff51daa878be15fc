package org.codingwizard.engine.wizard;

import java.util.ArrayList;
import java.util.List;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.plugin.LoadedPlugin;
import org.codingwizard.engine.ruleset.Ruleset;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;
import org.codingwizard.engine.yaml.YamlMapping;
import org.codingwizard.engine.yaml.YamlNode;
import org.codingwizard.engine.yaml.YamlReader;

/** Reads what a plugin contributes as YAML: policies, and nothing else. */
public final class PluginPolicies {

    private PluginPolicies() {}

    /** The policies of a plugin, or everything that is wrong with any of them. */
    public static Checked<List<Ruleset>> of(LoadedPlugin plugin, RulesetLoader loader) {
        return plugin.policies().then(texts -> {
            List<Checked<List<Ruleset>>> read = new ArrayList<>();
            texts.forEach(text -> read.add(policy(text, loader)));
            return Checked.all(read)
                    .map(lists -> lists.stream().flatMap(List::stream).toList());
        });
    }

    /** One document of a plugin, if it is a sound policy. */
    static Checked<List<Ruleset>> policy(SourceText text, RulesetLoader loader) {
        Checked<List<Ruleset>> loaded = loader.load(List.of(text));
        boolean policy = loaded.toOptional()
                .filter(rulesets ->
                        rulesets.stream().allMatch(ruleset -> ruleset.content().isPolicy()))
                .isPresent();
        if (policy) {
            return loaded;
        }
        // What is no policy at all is told as such, whatever else is wrong with it.
        return YamlReader.read(text)
                .match(ok -> isPolicy(ok.value()) ? loaded : Checked.broken(noPolicy(ok.value())), broken -> loaded);
    }

    private static boolean isPolicy(YamlNode document) {
        return document instanceof YamlMapping map && map.find("policy").isPresent();
    }

    private static Diagnostic noPolicy(YamlNode document) {
        boolean ruleset =
                document instanceof YamlMapping map && map.find("ruleset").isPresent();
        Diagnostic said = Diagnostic.at(
                start(document),
                DiagnosticCode.NOT_A_POLICY,
                ruleset
                        ? "this is a ruleset, and a plugin brings policies only"
                        : "this is no policy: it has no key `policy`");
        return ruleset
                ? said.withHelp("write a `policy:` that says what this payer does otherwise")
                : said.withHelp("begin it with `policy:` and the policy's id")
                        .withHelp("move cases to `cases/`, and what is no part of the plugin elsewhere");
    }

    private static SourceSpan start(YamlNode document) {
        return document instanceof YamlMapping map && !map.entries().isEmpty()
                ? map.entries().get(0).key().span()
                : document.span();
    }
}
