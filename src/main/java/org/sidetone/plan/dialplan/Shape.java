package org.sidetone.plan.dialplan;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;

/**
 * The numbers that one name in Asterisk's dial plan stands for.
 *
 * @param places the keys that fit, by position
 * @param open whether any number of further keys may follow
 */
public record Shape(ImmutableIntArray places, boolean open) {
    /** A phone holds 63 characters of a pattern; whoever dials more waits anyway. */
    private static final int LONGEST = 32;

    /**
     * Reads a name as Asterisk does: {@code _} makes it a pattern; {@code X Z N} in either case, sets, {@code .} (one more or many)
     * and {@code !} (none or many), after which nothing counts; dashes are for the eye.
     *
     * @return empty for what no phone can dial: {@code s}, {@code fax}, {@code _FMPR-.}
     */
    public static Optional<Shape> parse(String name) {
        boolean pattern = name.startsWith("_");
        ImmutableIntArray.Builder places = ImmutableIntArray.builder();
        int count = 0;
        for (int i = pattern ? 1 : 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-') {
                continue;
            }
            if (pattern && (c == '.' || c == '!')) {
                return Optional.of(new Shape((c == '.' ? places.add(Keypad.ANY) : places).build(), true));
            }
            int keys;
            if (pattern && c == '[') {
                int end = name.indexOf(']', i);
                if (end < 0) {
                    return Optional.empty();
                }
                keys = set(name.substring(i + 1, end));
                i = end;
            } else {
                keys = pattern ? place(c) : Keypad.of(c);
            }
            if (keys == 0) {
                return Optional.empty();
            }
            if (++count > LONGEST) {
                return Optional.of(new Shape(places.build(), true));
            }
            places.add(keys);
        }
        return count == 0 ? Optional.empty() : Optional.of(new Shape(places.build(), false));
    }

    private static int place(char c) {
        return switch (c) {
            case 'X', 'x' -> Keypad.range('0', '9');
            case 'Z', 'z' -> Keypad.range('1', '9');
            case 'N', 'n' -> Keypad.range('2', '9');
            default -> Keypad.of(c);
        };
    }

    private static int set(String inside) {
        int keys = 0;
        for (int i = 0; i < inside.length(); i++) {
            char first = inside.charAt(i);
            if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
                keys |= Keypad.range(first, inside.charAt(i + 2));
                i += 2;
            } else {
                keys |= Keypad.of(first);
            }
        }
        return keys;
    }

    /** The fewest keys of its numbers; without an open end, how many they all have. */
    int length() {
        return places.length();
    }

    /** Whether it is one number and no other. */
    boolean isOneNumber() {
        return !open && places.stream().allMatch(Keypad::isOne);
    }

    /** Whether a number of it may have this key at this place, from 0. */
    boolean fits(int place, char key) {
        return place < places.length() ? (places.get(place) & Keypad.of(key)) != 0 : open;
    }

    boolean beginsWith(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (!fits(i, typed.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public boolean accepts(String number) {
        return beginsWith(number) && (open ? number.length() >= length() : number.length() == length());
    }

    /** Whether a longer number of it begins with what was typed. */
    boolean goesOnAfter(String typed) {
        return beginsWith(typed) && (open || typed.length() < length());
    }
}
