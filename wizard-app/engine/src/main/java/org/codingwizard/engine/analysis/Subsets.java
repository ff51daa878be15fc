package org.codingwizard.engine.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Lists that stand for all lists of some words: of words that no condition tells apart one or two are enough.
 *
 * @param all the lists, short ones first, none empty
 * @param shortened whether there are so many sorts of words that only some of their combinations are here
 */
record Subsets(List<List<String>> all, boolean shortened) {

    private static final int MOST_SORTS = 10;

    static Subsets of(List<String> words, Function<String, ?> sort) {
        Map<Object, List<String>> sorts = new LinkedHashMap<>();
        words.forEach(word ->
                sorts.computeIfAbsent(sort.apply(word), s -> new ArrayList<>()).add(word));
        List<List<String>> kinds = List.copyOf(sorts.values());
        boolean shortened = kinds.size() > MOST_SORTS;
        List<List<String>> all = new ArrayList<>(shortened ? pairs(kinds) : combinations(kinds));
        // Two of one sort: several, yet of no other sort.
        kinds.stream().filter(kind -> kind.size() > 1).forEach(kind -> all.add(kind.subList(0, 2)));
        all.sort((a, b) -> Integer.compare(a.size(), b.size()));
        return new Subsets(List.copyOf(all), shortened);
    }

    private static List<List<String>> combinations(List<List<String>> kinds) {
        List<List<String>> all = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << kinds.size(); chosen++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < kinds.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    words.add(kinds.get(i).get(0));
                }
            }
            all.add(List.copyOf(words));
        }
        return all;
    }

    private static List<List<String>> pairs(List<List<String>> kinds) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            all.add(List.of(kinds.get(i).get(0)));
            for (int j = 0; j < i; j++) {
                all.add(List.of(kinds.get(j).get(0), kinds.get(i).get(0)));
            }
        }
        all.add(kinds.stream().map(kind -> kind.get(0)).toList());
        return all;
    }
}
