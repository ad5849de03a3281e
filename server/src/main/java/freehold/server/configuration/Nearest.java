package freehold.server.configuration;

import java.util.Collection;
import java.util.Comparator;

/// The word that somebody probably meant.
final class Nearest {
    private Nearest() {}

    static String to(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(k -> distance(word, k))).orElseThrow();
    }

    /// How many letters have to be put in, left out or changed (Levenshtein's distance).
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
