package org.sidetone.adopt.read;

import java.util.Locale;

/** What a file in a TFTP root is, by its name and, where that does not tell, by its outermost element. */
public enum HandKind {
    /** {@code SEP<MAC>.cnf.xml}: a Java phone's settings. */
    SEP("a phone's settings"),
    /** {@code SIP<MAC>.cnf}: what a 7940 or 7960 reads after the defaults. */
    SIP("a 7940's or 7960's settings"),
    /** {@code SIPDefault.cnf}: what all 7940 and 7960 read. */
    SIP_DEFAULT("what all 7940 and 7960 share"),
    /** {@code XMLDefault.cnf.xml}: what a phone reads that has no file. */
    XML_DEFAULT("what phones without a file get"),
    DIAL_PLAN("a dial plan"),
    RING_LIST("a list of rings"),
    IMAGE_LIST("a list of wallpapers"),
    TONES("tones"),
    SYNC_INFO("the 7940's and 7960's number for a restart"),
    /** {@code .loads}, {@code .sbn}, {@code .bin}, {@code .sb2}, {@code .sbin}, {@code OS79XX.TXT}. */
    FIRMWARE("firmware"),
    SOUND("a ring"),
    PICTURE("a picture"),
    OTHER("something else");

    private final String label;

    HandKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it must be opened to know what it says. */
    boolean isRead() {
        return switch (this) {
            case SEP, SIP, SIP_DEFAULT, XML_DEFAULT -> true;
            default -> false;
        };
    }

    static HandKind ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches("xmldefault.*\\.xml")) {
            return XML_DEFAULT;
        }
        if (lower.matches("sipdefault.*\\.cnf\\d?")) {
            return SIP_DEFAULT;
        }
        if (lower.matches("sep.*(\\.xml|\\.cnf)")) {
            return SEP;
        }
        if (lower.matches("sip.*\\.cnf")) {
            return SIP;
        }
        if (lower.matches(".*dial_?(plan|template).*\\.xml")) {
            return DIAL_PLAN;
        }
        if (lower.matches("(distinctive)?ringlist.*\\.(xml|dat)")) {
            return RING_LIST;
        }
        if (lower.matches("list\\.xml|imagelist\\.xml")) {
            return IMAGE_LIST;
        }
        if (lower.matches("(g[34]|79[46]0)-tones\\.xml")) {
            return TONES;
        }
        if (lower.equals("syncinfo.xml")) {
            return SYNC_INFO;
        }
        if (lower.matches(".*\\.(loads|sbn|sb2|sbin|bin|zz\\.sgn)|os79xx\\.txt|load\\d+\\.txt")) {
            return FIRMWARE;
        }
        if (lower.matches(".*\\.(raw|rwb|pcm)")) {
            return SOUND;
        }
        return lower.matches(".*\\.(png|bmp|gif|jpe?g)") ? PICTURE : OTHER;
    }
}
