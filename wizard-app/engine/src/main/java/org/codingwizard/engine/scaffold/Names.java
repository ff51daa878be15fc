package org.codingwizard.engine.scaffold;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** What is called after a payer in the files of a new plugin. */
record Names(String payer, String version) {

    /** The words that stand in double braces in a template. */
    Map<String, String> words() {
        return Map.of(
                "payer", payer,
                "title", String.join(" ", capitals().toList()),
                "class", capitals().collect(Collectors.joining()),
                "package", javaPackage(),
                "package-path", javaPackage().replace('.', '/'),
                "version", version);
    }

    /** A text with its words filled in. */
    String fill(String template) {
        String text = template;
        for (Map.Entry<String, String> word : words().entrySet()) {
            text = text.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        return text;
    }

    /** A payer called like a word of the Java language gets a longer name. */
    private String javaPackage() {
        String word = payer.replace("-", "");
        String name = "org.example." + word;
        return SourceVersion.isName(name, SourceVersion.RELEASE_17) ? name : name + "payer";
    }

    private Stream<String> capitals() {
        return Stream.of(payer.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
}
