package org.sidetone.serve.page.lamp;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.LiveView;

/**
 * The phone that looks at the lamps.
 *
 * @param proven which it is, where it asks from its own address
 * @param named which it says it is: good for drawing alone
 */
record Watcher(Optional<Phone> proven, Optional<Phone> named) {
    static Watcher of(Asked asked, Phones phones) {
        return new Watcher(
                asked.phone().flatMap(phones::get), asked.query().device().flatMap(phones::get));
    }

    boolean isBound() {
        return proven.filter(Phone::isBound).isPresent();
    }

    /** Numbers on its keys, from the topmost. */
    ImmutableList<String> favourites() {
        return proven.stream()
                .flatMap(phone -> phone.keys().stream())
                .filter(key -> key.kind() == KeyKind.SPEED || key.kind() == KeyKind.LAMP)
                .map(Key::number)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Where the calls of its first line enter the dial plan; empty for a stranger. */
    Optional<String> context(Snapshot snapshot) {
        return proven.stream()
                .flatMap(phone -> phone.extensions().stream())
                .findFirst()
                .flatMap(snapshot::extension)
                .map(Extension::context);
    }

    /** What was seen of its firmware, and what phones on its lines told the PBX of themselves just now. */
    List<String> loads(LiveView view) {
        return Stream.concat(
                        named.flatMap(phone -> view.firmware(phone.mac())).map(FirmwareSeen::running).stream(),
                        named.stream()
                                .flatMap(phone -> phone.extensions().stream())
                                .flatMap(line -> view.registrations().get(line).stream())
                                .flatMap(registration -> registration.userAgent().stream()))
                .toList();
    }
}
