package org.sidetone.plan.dialplan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Numbers to try against a dial plan: the lowest and highest of every name in it and some between, each of them again with one key
 * less and one more, and with each key one lower and one higher.
 */
public final class Candidates {
    private static final String KEYS = "0123456789*#";

    private final Random random = new Random(7);
    private final Set<String> numbers = new LinkedHashSet<>();

    private Candidates() {}

    /**
     * @param names as Asterisk has them
     * @param least how many at least; the rest is random
     */
    public static Set<String> of(List<String> names, int least) {
        Candidates candidates = new Candidates();
        for (String name : names) {
            for (int i = 0; i < 4; i++) {
                candidates.around(candidates.number(name, i));
            }
        }
        List<String> sure = List.copyOf(candidates.numbers);
        while (candidates.numbers.size() < least) {
            String begin = sure.isEmpty() ? "" : sure.get(candidates.random.nextInt(sure.size()));
            int keep = candidates.random.nextInt(begin.length() + 1);
            StringBuilder number = new StringBuilder(begin.substring(0, keep));
            for (int more = candidates.random.nextInt(6); more >= 0; more--) {
                number.append(KEYS.charAt(candidates.random.nextInt(KEYS.length())));
            }
            candidates.add(number.toString());
        }
        return candidates.numbers;
    }

    private void add(String number) {
        if (!number.isEmpty() && number.length() < 40 && number.chars().allMatch(c -> (KEYS + "+").indexOf(c) >= 0)) {
            numbers.add(number);
        }
    }

    private void around(String number) {
        add(number);
        for (int cut = 1; cut < number.length(); cut++) {
            add(number.substring(0, cut));
        }
        for (int key = 0; key < KEYS.length(); key++) {
            add(number + KEYS.charAt(key));
        }
        for (int place = 0; place < number.length(); place++) {
            int key = KEYS.indexOf(number.charAt(place));
            for (int other : new int[] {key - 1, key + 1}) {
                if (key >= 0 && other >= 0 && other < KEYS.length()) {
                    add(number.substring(0, place) + KEYS.charAt(other) + number.substring(place + 1));
                }
            }
        }
    }

    /** @param which 0 the lowest, 1 the highest, else any */
    private String number(String name, int which) {
        if (!name.startsWith("_")) {
            return name.replace("-", "");
        }
        StringBuilder number = new StringBuilder();
        for (int i = 1; i < name.length(); i++) {
            String fitting = switch (name.charAt(i)) {
                case 'X', 'x' -> "0123456789";
                case 'Z', 'z' -> "123456789";
                case 'N', 'n' -> "23456789";
                case '-' -> "";
                case '.', '!' -> KEYS;
                case '[' -> {
                    int end = name.indexOf(']', i);
                    String set = name.substring(i + 1, end);
                    i = end;
                    yield set.replaceAll("[^0-9*#]", "");
                }
                default -> name.substring(i, i + 1);
            };
            if (!fitting.isEmpty()) {
                number.append(fitting.charAt(
                        which == 0 ? 0 : which == 1 ? fitting.length() - 1 : random.nextInt(fitting.length())));
            }
            if (name.charAt(i) == '.' || name.charAt(i) == '!') {
                break;
            }
        }
        return number.toString();
    }
}
