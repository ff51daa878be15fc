package org.codingwizard.engine.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codingwizard.engine.diagnostic.Checked;
import org.codingwizard.engine.diagnostic.Diagnostic;
import org.codingwizard.engine.diagnostic.DiagnosticCode;
import org.codingwizard.engine.diagnostic.Quoted;
import org.codingwizard.engine.source.SourceSpan;
import org.codingwizard.engine.source.SourceText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds values out of the library's tokens, one token at a time, and refuses what could mean something else. */
final class TokenTree {

    private static final int MOST_LEVELS = 50;
    private static final int MOST_COMPLAINTS = 100;
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final SourceText text;
    private final Notation notation;
    private final JsonParser tokens;
    private final Offsets offsets;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> toldReferences = new HashSet<>();

    private TokenTree(SourceText text, Notation notation, JsonParser tokens) {
        this.text = text;
        this.notation = notation;
        this.tokens = tokens;
        this.offsets = notation.offsets(text);
    }

    static Checked<YamlNode> read(SourceText text, Notation notation) {
        try (JsonParser tokens = notation.tokens(text)) {
            return new TokenTree(text, notation, tokens).document();
        }
    }

    private Checked<YamlNode> document() {
        try {
            Optional<YamlNode> root = root();
            if (root.isPresent()) {
                refuseSecondDocument(root.get());
                return Checked.of(root.get(), found);
            }
            found.add(empty());
        } catch (Enough stop) {
            // what has been found says why
        } catch (JacksonException trouble) {
            Surroundings around = new Surroundings(text);
            found.add(notation.explain(
                    new Trouble(around, offsets, trouble, tokenStart(), Optional.ofNullable(open.peek()))));
        }
        return new Checked.Broken<>(found);
    }

    private Optional<YamlNode> root() {
        JsonToken first = tokens.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        YamlNode root = node(first);
        boolean blank =
                root.span().isEmpty() && !root.span().to(text.whole()).excerpt().contains("---");
        return blank ? Optional.empty() : Optional.of(root);
    }

    private Diagnostic empty() {
        return Diagnostic.of(DiagnosticCode.EMPTY_FILE, "there is nothing in this file")
                .withPlace(text.span(0, 0))
                .withHelp("give it its content, or leave the file out");
    }

    private YamlNode node(JsonToken token) {
        int start = tokenStart();
        refuseProperties(start);
        if (!token.isStructStart()) {
            return scalar(start);
        }
        open.push(start);
        if (open.size() > MOST_LEVELS) {
            found.add(Diagnostic.of(
                            DiagnosticCode.TOO_DEEP,
                            "lists and mappings are nested more than " + MOST_LEVELS + " levels deep")
                    .withPlace(text.span(start, start + 1), "level " + open.size())
                    .withHelp("look for brackets or `- ` that were repeated by mistake"));
            throw new Enough();
        }
        YamlNode node = token == JsonToken.START_OBJECT ? mapping(start) : sequence(start);
        open.pop();
        return node;
    }

    private YamlSequence sequence(int start) {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token));
        }
        return new YamlSequence(items, collection(start, items.isEmpty() ? start : end(items.get(items.size() - 1))));
    }

    private YamlMapping mapping(int start) {
        List<YamlMapping.Entry> entries = new ArrayList<>();
        Map<String, YamlScalar> seen = new HashMap<>();
        int end = start;
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            YamlScalar key = key();
            YamlNode value = node(next());
            end = end(value);
            YamlScalar first = seen.putIfAbsent(key.text(), key);
            if (first == null) {
                entries.add(new YamlMapping.Entry(key, value));
            } else {
                complain(duplicate(first, key));
            }
        }
        return new YamlMapping(entries, collection(start, end));
    }

    private YamlScalar key() {
        int start = tokenStart();
        refuseProperties(start);
        YamlScalar key = scalar(start);
        if (key.text().isEmpty()) {
            complain(Diagnostic.at(key.span(), DiagnosticCode.KEY_NOT_TEXT, "a key is missing here")
                    .withHelp("write the name of the value before the `:`"));
        }
        return key;
    }

    private static Diagnostic duplicate(YamlScalar first, YamlScalar second) {
        return Diagnostic.of(DiagnosticCode.DUPLICATE_KEY, "the key " + Quoted.of(second.text()) + " stands here twice")
                .withPlace(second.span(), "the second time")
                .withSee(first.span(), "the first time")
                .withHelp("keep one of them; if both values are meant, write them as a list under one key");
    }

    private YamlScalar scalar(int start) {
        String value = tokens.getString();
        boolean quoted = isOneOf("\"'|>", start);
        SourceSpan span = text.span(start, scalarEnd(start));
        UnseenCharacters.firstIn(value)
                .ifPresent(name -> complain(Diagnostic.of(
                                DiagnosticCode.UNPRINTABLE, "an escape in this text stands for the unseen " + name)
                        .withPlace(span)
                        .withHelp("leave it out")));
        return new YamlScalar(!quoted && NOTHING.contains(value) ? "" : value, quoted, span);
    }

    private int scalarEnd(int start) {
        if (notation == Notation.JSON && isOneOf("\"", start)) {
            return quoteEnd(start);
        }
        int end = offsets.of(tokens.currentLocation());
        while (end > start && Character.isWhitespace(text.text().charAt(end - 1))) {
            end--; // a block reaches to the beginning of the next line with content
        }
        return Math.max(start, end);
    }

    /** The library looks past a JSON key before it tells where it is, so its end has to be found here. */
    private int quoteEnd(int start) {
        int end = start + 1;
        while (end < text.text().length() && text.text().charAt(end) != '"') {
            end += text.text().charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private void refuseProperties(int start) {
        if (notation != Notation.YAML || !isWritten(start)) {
            return;
        }
        if (isOneOf("&*", start)) {
            refuseReference(start, isOneOf("&", start) ? "anchor" : "alias");
        } else if (isOneOf("!", start)) {
            complain(Diagnostic.of(DiagnosticCode.TAG, Quoted.of(word(start).excerpt()) + " is a tag")
                    .withPlace(word(start))
                    .withHelp("leave it out, or put the text in quotes if it begins with `!`"));
        }
    }

    /** An anchor and an alias are told once each: whoever takes out one takes out all, and a file may be made of thousands. */
    private void refuseReference(int start, String what) {
        if (toldReferences.add(what)) {
            complain(
                    Diagnostic.of(
                                    DiagnosticCode.ANCHOR_OR_ALIAS,
                                    Quoted.of(word(start).excerpt()) + " is an " + what)
                            .withPlace(word(start))
                            .withHelp(
                                    what.equals("anchor")
                                            ? "leave out this and every further one"
                                            : "write the value itself here and for every further one, or put the text in quotes"));
        }
    }

    private void refuseSecondDocument(YamlNode root) {
        if (tokens.nextToken() == null) {
            return;
        }
        int separator = text.text().indexOf("---", end(root));
        boolean separated = notation == Notation.YAML && separator >= 0 && separator <= tokenStart();
        complain(Diagnostic.of(DiagnosticCode.SEVERAL_DOCUMENTS, "a second document begins here")
                .withPlace(separated ? text.span(separator, separator + 3) : word(tokenStart()))
                .withSee(text.span(root.span().startOffset(), root.span().startOffset()), "the first begins here")
                .withHelp("put each document into a file of its own"));
    }

    private JsonToken next() {
        JsonToken token = tokens.nextToken();
        if (token == null) {
            throw new IllegalStateException("the library ended the text inside a list or mapping");
        }
        return token;
    }

    private void complain(Diagnostic diagnostic) {
        found.add(diagnostic);
        if (found.size() == MOST_COMPLAINTS) {
            throw new Enough();
        }
    }

    /** Brackets end where they close; what is only indented ends with its last value. */
    private SourceSpan collection(int start, int lastChild) {
        boolean bracket = isWritten(tokenStart());
        return text.span(start, bracket ? tokenStart() + 1 : lastChild);
    }

    private static int end(YamlNode node) {
        return node.span().endOffset();
    }

    private SourceSpan word(int start) {
        return new Surroundings(text).word(start);
    }

    /** False for the beginning and end of a collection that is only indented: no character stands for them. */
    private boolean isWritten(int start) {
        return offsets.of(tokens.currentLocation()) > start;
    }

    private int tokenStart() {
        return offsets.of(tokens.currentTokenLocation());
    }

    private boolean isOneOf(String characters, int offset) {
        return offset < text.text().length() && characters.indexOf(text.text().charAt(offset)) >= 0;
    }

    /** Nothing more is worth saying about this text. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
