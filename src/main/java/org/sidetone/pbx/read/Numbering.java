package org.sidetone.pbx.read;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Hint;

/** What others dial to reach an account, and what it is called. */
final class Numbering {
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final AstDbReading astDb;
    /** By device, {@code PJSIP/alice}: the extension whose hint watches it alone. */
    private final Map<String, String> watchedAlone = new HashMap<>();

    private final Set<String> extensions = new HashSet<>();

    Numbering(AstDbReading astDb, List<Hint> hints) {
        this.astDb = astDb;
        for (Hint hint : hints) {
            extensions.add(hint.extension());
            // "PJSIP/1001&Custom:DND1001,CustomPresence:1001"
            List<String> phones = Splitter.onPattern("[&,]")
                    .splitToStream(hint.devices())
                    .filter(device -> device.contains("/"))
                    .toList();
            if (phones.size() == 1) {
                watchedAlone.putIfAbsent(phones.get(0), hint.extension());
            }
        }
    }

    /**
     * On FreePBX the device's user. Elsewhere the extension of that name, or the one whose hint watches just this account, or the
     * caller id's number, since accounts need not be called what is dialled.
     */
    String number(FoundAccount account) {
        String id = account.id();
        AstDbReading.Device device = astDb.devices().get(id);
        if (device != null) {
            return device.user().orElse(id);
        }
        if (extensions.contains(id)) {
            return id;
        }
        String tech = account.account().driver() == Driver.SIP ? "SIP/" : "PJSIP/";
        String watched = watchedAlone.get(tech + id);
        if (watched != null) {
            return watched;
        }
        String callerNumber = account.callerId().number();
        return DIGITS.matchesAllOf(id) || callerNumber.isEmpty() ? id : callerNumber;
    }

    /** AstDB first: the files that FreePBX writes cut names at a semicolon. */
    String name(FoundAccount account, String number) {
        AstDbReading.Device device = astDb.devices().get(account.id());
        Optional<String> user = device == null ? Optional.of(number) : device.user();
        return user.map(astDb.users()::get)
                .filter(name -> !name.isBlank())
                .or(() -> Optional.of(account.callerId().name()).filter(name -> !name.isBlank()))
                .orElse(number);
    }
}
