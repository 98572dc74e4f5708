package org.sidetone.plan.dialplan;

/** A name in Asterisk's dial plan, as others than the phone's dial plan need it. */
public final class DialledName {
    private DialledName() {}

    /** Whether {@code 1001} is what {@code name} says, or is one of the numbers of a pattern: {@code _1XXX}. */
    public static boolean fits(String name, String number) {
        return name.equals(number)
                || (name.startsWith("_")
                        && Shape.parse(name)
                                .filter(shape -> shape.accepts(number))
                                .isPresent());
    }
}
