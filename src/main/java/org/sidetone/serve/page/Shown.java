package org.sidetone.serve.page;

import java.util.Collection;
import org.sidetone.phone.Phone;

/** To whom something is shown that is not for everybody. */
public record Shown(LiveView view) {
    /** Whether a phone asks that proved to be itself and has one of these lines. */
    public boolean to(Asked asked, Collection<String> lines) {
        return asked.phone()
                .flatMap(view.phones()::get)
                .map(Phone::extensions)
                .filter(own -> own.stream().anyMatch(lines::contains))
                .isPresent();
    }
}
