package org.sidetone.render.idle;

import java.util.Optional;
import org.sidetone.phone.PhoneModel;

/** In which form a model takes a picture. */
enum IdleForm {
    /** PNG, which the phone fetches. */
    FILE,
    /** Inside the page. */
    PACKED,
    /** None: as words. */
    WORDS;

    /**
     * By Cisco's table of display sizes (Unified IP Phone Services Application Development Notes, OL-20949-01, table 3-2), which gives a
     * 7906, 7911 and 7931 none. Of a model that does not say what it is nothing is known, and words hurt none.
     */
    static IdleForm of(Optional<PhoneModel> model) {
        return model.map(known -> switch (known) {
                    case CP_7906G, CP_7911G, CP_7931G -> WORDS;
                    case CP_7940G, CP_7960G -> PACKED;
                    default -> FILE;
                })
                .orElse(WORDS);
    }
}
