package org.sidetone.render.message;

import com.google.common.collect.ImmutableList;
import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A CiscoIPPhoneExecute: what a phone is told to do at once. Limits as Cisco's service development notes and usecallmanager.nz have
 * them, the smaller where they differ: three items, one of them a page, addresses of 256 characters, and 512 bytes in all.
 */
public final class Push {
    public static final int LONGEST = 512;
    private static final int LONGEST_ADDRESS = 256;

    private Push() {}

    /**
     * Phones carry items out in an order of their own. What they play they play at once: Cisco's notes give priorities to pages alone.
     *
     * @param atOnce also in a call; else when the phone is idle
     * @param sound a file of the TFTP root
     * @throws IllegalArgumentException if it is more than a phone takes
     */
    public static String of(String page, boolean atOnce, Optional<String> sound) {
        ImmutableList.Builder<String> items = ImmutableList.builder();
        items.add(item(atOnce ? 0 : 1, page));
        sound.ifPresent(file -> items.add(item(0, "Play:" + file)));
        String push = "<CiscoIPPhoneExecute>" + String.join("", items.build()) + "</CiscoIPPhoneExecute>";
        int bytes = push.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw new IllegalArgumentException("a phone takes " + LONGEST + " bytes, not " + bytes);
        }
        return push;
    }

    private static String item(int priority, String url) {
        if (url.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    "a phone takes addresses of " + LONGEST_ADDRESS + " characters, not of " + url.length());
        }
        return "<ExecuteItem Priority=\"" + priority + "\" URL=\""
                + XmlEscapers.xmlAttributeEscaper().escape(url) + "\"/>";
    }
}
