package org.sidetone.firmware;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a load as a phone's file gives it, without {@code .loads}. The names of a load's parts follow other rules and say
 * nothing of its version.
 *
 * @param text in the spelling it was read in; case does not count when names are compared
 */
public record LoadName(String text, LoadFamily family, Signalling signalling, LoadVersion version) {
    /** What a load speaks with its PBX. */
    public enum Signalling {
        SIP,
        SCCP
    }

    /** The oldest SCCP loads call themselves TERM. */
    private static final Pattern JAVA =
            Pattern.compile("(?i)(SIP|SCCP|TERM)(\\d\\d)\\.(\\d{1,2})-(\\d{1,2})-(\\d{1,2})(?:SR(\\d{1,2}))?[\\w-]*");
    /** P0S30203, P0S3-06-3-00, P0S3-8-12-00. */
    private static final Pattern OLD_SIP =
            Pattern.compile("(?i)P0S3(?:(\\d\\d)(\\d\\d)|-(\\d{1,2})-(\\d{1,2})-(\\d{2}))");
    /** P0030301, P00308000900. The form with dashes, P003-8-12-00, is the loader of a SIP release and no load. */
    private static final Pattern OLD_SCCP = Pattern.compile("(?i)P003(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d))?");

    /** Empty for what is no load of these phones: {@code term41.default}, {@code P003-8-12-00}. */
    public static Optional<LoadName> parse(String text) {
        String name = text.trim().replaceFirst("(?i)\\.loads$", "");
        Matcher java = JAVA.matcher(name);
        if (java.matches()) {
            Signalling signalling =
                    java.group(1).toUpperCase(Locale.ROOT).equals("SIP") ? Signalling.SIP : Signalling.SCCP;
            LoadVersion version = new LoadVersion(number(java, 3), number(java, 4), number(java, 5), number(java, 6));
            return LoadFamily.ofDigits(java.group(2)).map(family -> new LoadName(name, family, signalling, version));
        }
        Matcher sip = OLD_SIP.matcher(name);
        if (sip.matches()) {
            int form = sip.group(1) == null ? 3 : 1;
            LoadVersion version =
                    LoadVersion.of(number(sip, form), number(sip, form + 1), form == 3 ? number(sip, 5) : 0);
            return Optional.of(new LoadName(name, LoadFamily.P0, Signalling.SIP, version));
        }
        Matcher sccp = OLD_SCCP.matcher(name);
        return sccp.matches()
                ? Optional.of(new LoadName(
                        name,
                        LoadFamily.P0,
                        Signalling.SCCP,
                        new LoadVersion(number(sccp, 1), number(sccp, 2), number(sccp, 3), number(sccp, 4))))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** What tells loads apart. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean is(String other) {
        return key().equals(other.toLowerCase(Locale.ROOT));
    }

    /** {@code SIP 9.4(2)SR3 for 7941/7961}. */
    public String label() {
        return signalling + " " + version + " for " + family.label();
    }

    @Override
    public String toString() {
        return text;
    }
}
