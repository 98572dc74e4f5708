package org.sidetone.plan.locale;

import java.util.Optional;
import org.sidetone.pbx.tone.CountryTones;

/**
 * Where a phone finds its tones.
 *
 * @param folder a phone asks for {@code <folder>/g3-tones.xml}
 * @param tones what the file there is made from; empty where it lies in the TFTP root by hand
 */
public record NetworkLocale(String folder, Optional<CountryTones> tones) {
    /** What every model of the 7900 series with Java firmware asks for; the 7940 and 7960 ask for another, the 9900s too. */
    public static final String FILE = "g3-tones.xml";

    /** The name by which a phone asks. */
    public String file() {
        return fileIn(folder);
    }

    static String fileIn(String folder) {
        return folder + "/" + FILE;
    }
}
